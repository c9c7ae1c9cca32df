import {
  ActionNotAvailableError,
  connectionTypes,
  DateScalar,
  DateTimeScalar,
  NotFoundError,
  resultUnion,
} from '@ns/platform';
import { RegistrationStateEnum } from '@ns/signals';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Direction, type RegistrationState } from '../domain/registration.ts';
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
export class RegistrationType {
  @Field(() => ID)
  readonly signalId!: string;

  @Field(() => DocumentDirectionEnum)
  readonly direction!: Direction;

  @Field(() => RegistrationStateEnum)
  readonly state!: RegistrationState;

  @Field(() => String, {
    nullable: true,
    description: 'The number in the records system; of a decision, its outgoing number.',
  })
  readonly incomingNumber!: string | null;

  @Field(() => Boolean, { description: 'True when a member of staff entered the number.' })
  readonly byHand!: boolean;

  @Field(() => DateScalar, { nullable: true })
  readonly incomingDate!: string | null;

  @Field(() => ID, { description: 'The GUID under which the records system knows the document; it never changes.' })
  readonly documentGuid!: string;

  @Field(() => Int, { description: 'Tries and questions so far.' })
  readonly attempts!: number;

  @Field(() => String, { nullable: true, description: 'What went wrong last, in words; null when nothing did.' })
  readonly lastError!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the next try or question is due; null when none is planned.',
  })
  readonly nextAttemptAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When the document began to wait for its number.' })
  readonly createdAt!: Date;

  /** undefined before the registration has begun */
  readonly id!: string | undefined;
}

@ObjectType('RegistrationAttempt', { description: 'One exchange with the records system.' })
export class RegistrationAttemptType {
  @Field(() => DateTimeScalar)
  readonly at!: Date;

  @Field(() => RegistrationActionEnum)
  readonly action!: LoggedAttempt['action'];

  @Field(() => Int, { description: 'In milliseconds.' })
  readonly durationMs!: number;

  @Field(() => String, { description: 'What came of it, in words; in full.' })
  readonly outcome!: string;
}

export const RegistrationConnection = connectionTypes('Registration', () => RegistrationType);

export const RetryRegistrationResult = resultUnion('retryRegistration', [
  RegistrationType,
  NotFoundError,
  ActionNotAvailableError,
]);
