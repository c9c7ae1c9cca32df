import {
  ActionNotAvailableError,
  connectionTypes,
  DateScalar,
  DateTimeScalar,
  NotFoundError,
  resultUnion,
  field,
  fieldsOf,
  nullable,
} from '@ns/platform';
import { RegistrationStateEnum } from '@ns/signals';
import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Direction } from '../domain/registration.ts';
import { type LoggedAttempt } from '../queries/attempt-log.ts';

export const DocumentDirectionEnum: Readonly<Record<Direction, Direction>> = {
  INCOMING: 'INCOMING',
  OUTGOING: 'OUTGOING',
};
registerEnumType(DocumentDirectionEnum, {
  name: 'DocumentDirection',
  description: 'Which way a document goes.',
  valuesConfig: {
    INCOMING: { description: 'The signal itself.' },
    OUTGOING: { description: 'The municipality’s decision on it.' },
  },
});

export const RegistrationActionEnum: Readonly<Record<LoggedAttempt['action'], LoggedAttempt['action']>> = {
  REGISTER: 'REGISTER',
  STATUS: 'STATUS',
  PUSH: 'PUSH',
  BY_HAND: 'BY_HAND',
  TAKEN_OVER: 'TAKEN_OVER',
  CORRECTED: 'CORRECTED',
};
registerEnumType(RegistrationActionEnum, {
  name: 'RegistrationAction',
  description: 'What an exchange with the records system was.',
  valuesConfig: {
    REGISTER: { description: 'The document was sent.' },
    STATUS: { description: 'It was asked what has become of the document.' },
    PUSH: { description: 'The records system pushed it.' },
    BY_HAND: { description: 'A member of staff entered the number.' },
    TAKEN_OVER: { description: 'A member of staff took over what the records system had changed.' },
    CORRECTED: { description: 'A member of staff sent a corrected document in the place of this refused one.' },
  },
});

@ObjectType('Registration', {
  description:
    'The registration of a signal in the records system. It is independent of the handling and never blocks it.',
})
export class RegistrationType extends fieldsOf({
  signalId: field(ID),
  direction: field(DocumentDirectionEnum),
  state: field(RegistrationStateEnum),
  incomingNumber: nullable(String, 'The number in the records system; of a decision, its outgoing number.'),
  byHand: field(Boolean, 'True when a member of staff entered the number.'),
  incomingDate: nullable(DateScalar),
  documentGuid: field(ID, 'The GUID under which the records system knows the document; it never changes.'),
  attempts: field(Int, 'Tries and questions so far.'),
  lastError: nullable(String, 'What went wrong last, in words; null when nothing did.'),
  nextAttemptAt: nullable(DateTimeScalar, 'When the next try or question is due; null when none is planned.'),
  createdAt: field(DateTimeScalar, 'When the document began to wait for its number.'),
}) {
  /** undefined before the registration has begun */
  readonly id!: string | undefined;
}

@ObjectType('RegistrationAttempt', { description: 'One exchange with the records system.' })
export class RegistrationAttemptType extends fieldsOf({
  at: field(DateTimeScalar),
  action: field(RegistrationActionEnum),
  durationMs: field(Int, 'In milliseconds.'),
  outcome: field(String, 'What came of it, in words; in full.'),
}) {}

export const RegistrationConnection = connectionTypes('Registration', () => RegistrationType);

export const RetryRegistrationResult = resultUnion('retryRegistration', [
  RegistrationType,
  NotFoundError,
  ActionNotAvailableError,
]);
