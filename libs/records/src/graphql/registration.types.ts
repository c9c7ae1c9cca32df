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
  enumOf,
} from '@ns/platform';
import { RegistrationStateEnum } from '@ns/signals';
import { ID, Int, ObjectType } from 'type-graphql';
import type { Direction } from '../domain/registration.ts';
import type { LoggedAttempt } from '../queries/attempt-log.ts';

export const DocumentDirectionEnum = enumOf<Direction>('DocumentDirection', 'Which way a document goes.', {
  INCOMING: 'The signal itself.',
  OUTGOING: 'The municipality’s decision on it.',
});

export const RegistrationActionEnum = enumOf<LoggedAttempt['action']>(
  'RegistrationAction',
  'What an exchange with the records system was.',
  {
    REGISTER: 'The document was sent.',
    STATUS: 'It was asked what has become of the document.',
    PUSH: 'The records system pushed it.',
    BY_HAND: 'A member of staff entered the number.',
    TAKEN_OVER: 'A member of staff took over what the records system had changed.',
    CORRECTED: 'A member of staff sent a corrected document in the place of this refused one.',
  },
);

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
  documentGuid: field(
    ID,
    'The GUID under which the records system knows the document; a corrected document has another.',
  ),
  attempts: field(Int, 'Tries and questions so far.'),
  lastError: nullable(String, 'What went wrong last, in words; null when nothing did.', { characters: 300 }),
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
