import { connectionTypes, DateScalar, DateTimeScalar } from '@ns/platform';
import { type Channel, ChannelEnum, type SignalStatus, SignalStatusEnum } from '@ns/signals';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { statsIntervals } from '../statistics/periods.ts';
import { statsDimensions, type StatsRow } from '../statistics/statistics.ts';

/** Words as an enum of the schema. */
export function asEnum<T extends string>(values: readonly T[]): Readonly<Record<T, T>> {
  return Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;
}

export const StatsIntervalEnum = asEnum(statsIntervals);
registerEnumType(StatsIntervalEnum, {
  name: 'StatsInterval',
  description:
    'Length of the periods of statistics, by local calendar (Europe/Sofia); NONE is one period. Weeks begin on Monday.',
});

export const StatsDimensionEnum = asEnum(statsDimensions);
registerEnumType(StatsDimensionEnum, {
  name: 'StatsDimension',
  description: 'What statistics are grouped by; codes are those of today.',
});

@InputType({ description: 'Which signals are counted; a field that is absent or empty means any.' })
export class StatsFilter {
  @Field(() => [String], { nullable: true, description: 'Codes of categories; a group stands for all its leaves.' })
  readonly categories?: string[] | null;

  @Field(() => [String], { nullable: true })
  readonly departments?: string[] | null;

  @Field(() => [String], { nullable: true })
  readonly settlements?: string[] | null;

  @Field(() => [String], { nullable: true })
  readonly quarters?: string[] | null;

  @Field(() => [String], { nullable: true })
  readonly externalBodies?: string[] | null;

  @Field(() => [SignalStatusEnum], { nullable: true })
  readonly statuses?: SignalStatus[] | null;

  @Field(() => [ChannelEnum], { nullable: true })
  readonly channels?: Channel[] | null;

  @Field(() => Boolean, { nullable: true })
  readonly dangerous?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  readonly published?: boolean | null;
}

@ObjectType('SignalStatsRow', {
  description:
    'One period and combination of the asked dimensions. A signal counts as resolved on the day it last ' +
    'reached an outcome (resolved, forwarded, rejected, duplicate, withdrawn, or closed without one of ' +
    'these).',
})
export class SignalStatsRow implements StatsRow {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the interval, even when it lies before `from`; `from` when there is no interval.',
  })
  readonly period!: string;

  @Field(() => String, { nullable: true })
  readonly category!: string | null;

  @Field(() => String, { nullable: true })
  readonly categoryGroup!: string | null;

  @Field(() => String, { nullable: true })
  readonly department!: string | null;

  @Field(() => String, { nullable: true })
  readonly settlement!: string | null;

  @Field(() => String, { nullable: true, description: 'The nearest quarter, for signals with a point near one.' })
  readonly quarter!: string | null;

  @Field(() => SignalStatusEnum, { nullable: true })
  readonly status!: SignalStatus | null;

  @Field(() => ChannelEnum, { nullable: true })
  readonly channel!: Channel | null;

  @Field(() => String, { nullable: true })
  readonly externalBody!: string | null;

  @Field(() => Int, { description: 'Received in the period.' })
  readonly received!: number;

  @Field(() => Int, { description: 'Resolved in the period.' })
  readonly resolved!: number;

  @Field(() => Int, {
    description: 'Received up to the last asked day of the period (today, if earlier) and not resolved by its end.',
  })
  readonly open!: number;

  @Field(() => Int, { description: 'Of the open ones, those whose service target was before that day.' })
  readonly overdue!: number;

  @Field(() => Int, { description: 'Resolved in the period, not after the service target.' })
  readonly resolvedInTime!: number;

  @Field(() => Int, { description: 'How often signals that were resolved in the period had been reopened.' })
  readonly reopened!: number;

  @Field(() => Int, { description: 'How often their reporters had disputed the outcome.' })
  readonly disputed!: number;

  @Field(() => Int, { description: 'Resolved in the period and rated.' })
  readonly rated!: number;

  @Field(() => Float, { nullable: true, description: 'Mean of these ratings, 1 to 5.' })
  readonly averageStars!: number | null;

  @Field(() => Float, { nullable: true, description: 'From receipt to the incoming number; received in the period.' })
  readonly medianHoursToRegister!: number | null;

  @Field(() => Float, { nullable: true, description: 'From receipt to the first response; received in the period.' })
  readonly medianHoursToFirstResponse!: number | null;

  @Field(() => Float, { nullable: true, description: 'From receipt to the outcome; resolved in the period.' })
  readonly medianHoursToResolve!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Ninety of a hundred took no longer, by linear interpolation; resolved in the period.',
  })
  readonly p90HoursToResolve!: number | null;
}

@ObjectType('SignalFact', {
  description: 'What figures know of one signal: codes, moments and counts. No personal data.',
})
export class SignalFactType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly reference!: string;

  @Field(() => String)
  readonly category!: string;

  @Field(() => String, { nullable: true })
  readonly department!: string | null;

  @Field(() => String)
  readonly settlement!: string;

  @Field(() => String, { nullable: true })
  readonly quarter!: string | null;

  @Field(() => ChannelEnum)
  readonly channel!: Channel;

  @Field(() => SignalStatusEnum)
  readonly status!: SignalStatus;

  @Field(() => String, { nullable: true })
  readonly externalBody!: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees, rounded to 3 decimals (about 100 m).' })
  readonly lat!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees, rounded to 3 decimals (about 100 m).' })
  readonly lon!: number | null;

  @Field(() => String, { nullable: true })
  readonly incomingNumber!: string | null;

  @Field(() => DateTimeScalar)
  readonly receivedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the incoming number was written.' })
  readonly registeredAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'First public message of the staff, question, or status other than RECEIVED and ASSIGNED.',
  })
  readonly firstResponseAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last reached an outcome; null while it is open. Reopening clears it.',
  })
  readonly resolvedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly closedAt!: Date | null;

  @Field(() => DateScalar, { nullable: true })
  readonly serviceDueOn!: string | null;

  @Field(() => DateScalar)
  readonly statutoryDueOn!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Resolved not after the service target; null while it is open or has no target.',
  })
  readonly inTime!: boolean | null;

  @Field(() => Int)
  readonly reopenedCount!: number;

  @Field(() => Int, { description: 'How often the reporter disputed the outcome.' })
  readonly disputedCount!: number;

  @Field(() => Int, { description: 'Photos that the reporter sent.' })
  readonly photoCount!: number;

  @Field(() => Boolean)
  readonly dangerous!: boolean;

  @Field(() => Boolean)
  readonly published!: boolean;

  @Field(() => Int, { nullable: true })
  readonly stars!: number | null;

  @Field(() => DateTimeScalar, { description: 'Last change of these facts.' })
  readonly updatedAt!: Date;
}

export const SignalFactConnection = connectionTypes('SignalFact', () => SignalFactType);
