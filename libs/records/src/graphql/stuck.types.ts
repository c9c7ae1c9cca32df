import {
  ActionNotAvailableError,
  DateScalar,
  DateTimeScalar,
  InvalidInputError,
  NotFoundError,
  technicalLanguage,
  resultUnion,
} from '@ns/platform';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type BreakerState } from '../domain/circuit-breaker.ts';
import { reasonTitle, stuckReasons } from '../queries/problem-text.ts';
import { type StuckReason } from '../queries/stuck-registrations.ts';
import { RecordsCertificateType } from './certificate.types.ts';
import { RegistrationType } from './registration.types.ts';

export const StuckReasonEnum = Object.fromEntries(stuckReasons.map((reason) => [reason, reason])) as Readonly<
  Record<StuckReason, StuckReason>
>;
registerEnumType(StuckReasonEnum, {
  name: 'RegistrationStuckReason',
  description: 'Why a document has no number: what went wrong last, or what it waits for.',
  valuesConfig: Object.fromEntries(
    stuckReasons.map((reason) => [reason, { description: reasonTitle(technicalLanguage, reason) }]),
  ),
});

@ObjectType('StuckRegistrations', {
  description: 'Documents that failed, are failing or are late for one and the same reason.',
})
export class StuckRegistrationsType {
  @Field(() => StuckReasonEnum)
  readonly reason!: StuckReason;

  @Field(() => String, { description: 'The reason in words.' })
  readonly title!: string;

  @Field(() => String, { description: 'What to do about it, in plain words.' })
  readonly advice!: string;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => DateTimeScalar, { description: 'Since when the oldest one waits.' })
  readonly oldestSince!: Date;

  @Field(() => Int, { description: 'The most tries and questions that one of them has had.' })
  readonly attempts!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the next one is tried; null when all wait for a person.',
  })
  readonly nextAttemptAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What was said last, in full; null when nothing went wrong.' })
  readonly lastError!: string | null;

  @Field(() => [RegistrationType], { description: 'The oldest ones, as many as asked for.' })
  readonly registrations!: readonly RegistrationType[];
}

export const BreakerStateEnum: Readonly<Record<BreakerState, BreakerState>> = {
  CLOSED: 'CLOSED',
  OPEN: 'OPEN',
  HALF_OPEN: 'HALF_OPEN',
};
registerEnumType(BreakerStateEnum, {
  name: 'RecordsConnectionState',
  description: 'Whether the records system answers.',
  valuesConfig: {
    CLOSED: { description: 'It answers; documents pass.' },
    OPEN: { description: 'It does not answer; documents wait until it is tried out again.' },
    HALF_OPEN: { description: 'One document is trying it out.' },
  },
});

@ObjectType('RecordsSystemCondition', { description: 'How the registration as a whole is doing.' })
export class RecordsSystemConditionType {
  @Field(() => BreakerStateEnum)
  readonly connection!: BreakerState;

  @Field(() => StuckReasonEnum, {
    nullable: true,
    description: 'What goes wrong with every document at the moment; null when nothing does, or not the same with all.',
  })
  readonly problem!: StuckReason | null;

  @Field(() => String, { nullable: true, description: 'That problem in words.' })
  readonly problemTitle!: string | null;

  @Field(() => [RecordsCertificateType], {
    description: 'Every certificate of the exchange, as its file is now; none for our own register.',
  })
  readonly certificates!: readonly RecordsCertificateType[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it answers, or does not; null while nothing was ever amiss.',
  })
  readonly since!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried out again; null while it answers.' })
  readonly retryAt!: Date | null;

  @Field(() => Int, { description: 'Documents that are under way by themselves.' })
  readonly pending!: number;

  @Field(() => Int, { description: 'Documents that wait for a person.' })
  readonly needAttention!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the oldest signal without an incoming number waits.',
  })
  readonly oldestSince!: Date | null;
}

@InputType({ description: 'An incoming number that a person found or gave in the records system itself.' })
export class MarkRegisteredInput {
  @Field(() => ID)
  readonly signalId!: string;

  @Field(() => String, { description: 'As it stands in the records system; at most 100 characters.' })
  readonly incomingNumber!: string;

  @Field(() => DateScalar)
  readonly incomingDate!: string;

  @Field(() => String, { description: 'Why it is entered by hand, 5 to 500 characters; kept in the history.' })
  readonly reason!: string;
}

export const MarkRegisteredResult = resultUnion('markRegistered', [
  RegistrationType,
  InvalidInputError,
  NotFoundError,
  ActionNotAvailableError,
]);

@ObjectType('RetriedRegistrations', { description: 'What a retry of many documents came to.' })
export class RetriedRegistrationsType {
  @Field(() => Int, { description: 'Documents that are due now, one after another.' })
  readonly retried!: number;

  @Field(() => Int, { description: 'Documents left for the next press; one press retries at most a thousand.' })
  readonly left!: number;
}
