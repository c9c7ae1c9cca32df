import { ActionNotAvailableError, connectionTypes, DateScalar, DateTimeScalar, NotFoundError } from '@ns/platform';
import { RegistrationStateEnum } from '@ns/signals';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { type RegistrationState } from '../domain/registration.ts';

@ObjectType('Registration', {
  description: 'The registration of a signal in the records system. It runs beside the handling and never stops it.',
  simpleResolvers: true,
})
export class RegistrationType {
  @Field(() => ID)
  readonly signalId!: string;

  @Field(() => RegistrationStateEnum)
  readonly state!: RegistrationState;

  @Field(() => String, { nullable: true })
  readonly incomingNumber!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly incomingDate!: string | null;

  @Field(() => ID, { description: 'The GUID under which the records system knows the document; it never changes.' })
  readonly documentGuid!: string;

  @Field(() => Int, { description: 'Tries and questions so far.' })
  readonly attempts!: number;

  @Field(() => String, { nullable: true, description: 'What went wrong last, in words; null when nothing did.' })
  readonly lastError!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the next try or question is due; null when none is planned.' })
  readonly nextAttemptAt!: Date | null;
}

export const RegistrationConnection = connectionTypes('Registration', () => RegistrationType);

export const RetryRegistrationResult = createUnionType({ name: 'RetryRegistrationResult', description: 'What retryRegistration answers: its outcome, or why it was refused.',
  types: () => [RegistrationType, NotFoundError, ActionNotAvailableError] as const,
});
