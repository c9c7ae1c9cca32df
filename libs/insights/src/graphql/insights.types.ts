import { connectionTypes, DateScalar, DateTimeScalar, field, fieldsOf, nullable, enumOf } from '@ns/platform';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { statsIntervals } from '../domain/periods.ts';
import { statsDimensions } from '../entities/dimensions.ts';
import { factCodes, filterInputs, rowCodes } from './dimension-fields.ts';

export const StatsIntervalEnum = enumOf(
  'StatsInterval',
  'Length of the periods of statistics, by local calendar (Europe/Sofia); NONE is one period. Weeks begin on Monday.',
  statsIntervals,
);

export const StatsDimensionEnum = enumOf(
  'StatsDimension',
  'What statistics are grouped by; codes are those of today.',
  statsDimensions,
);

@InputType({ description: 'Which signals are counted; a field that is absent or empty means any.' })
export class StatsFilter extends fieldsOf(filterInputs) {}

@ObjectType('SignalStatsRow', {
  description:
    'One period and combination of the asked dimensions. A signal counts as resolved on the day it last ' +
    'reached an outcome (resolved, forwarded, rejected, duplicate, withdrawn, or closed without one of ' +
    'these).',
})
export class SignalStatsRow extends fieldsOf({
  ...rowCodes,
  received: field(Int, 'Received in the period.'),
  resolved: field(Int, 'Resolved in the period.'),
  open: field(Int, 'Received up to the last asked day of the period (today, if earlier) and not resolved by its end.'),
  overdue: field(Int, 'Of the open ones, those whose service target was before that day.'),
  resolvedInTime: field(Int, 'Resolved in the period, not after the service target.'),
  reopened: field(Int, 'How often signals that were resolved in the period had been reopened.'),
  disputed: field(Int, 'How often their reporters had disputed the outcome.'),
  rated: field(Int, 'Resolved in the period and rated.'),
  averageStars: nullable(Float, 'Mean of these ratings, 1 to 5.'),
  medianHoursToRegister: nullable(Float, 'From receipt to the incoming number; received in the period.'),
  medianHoursToFirstResponse: nullable(Float, 'From receipt to the first response; received in the period.'),
  medianHoursToResolve: nullable(Float, 'From receipt to the outcome; resolved in the period.'),
  p90HoursToResolve: nullable(
    Float,
    'Ninety of a hundred took no longer, by linear interpolation; resolved in the period.',
  ),
  promisesMade: field(
    Int,
    'Days that were promised for signals received in the period, whenever that was: the target of the category, ' +
      'again when a signal is reopened or its category is changed, and each day that staff set. Work that waits for ' +
      'money and the time for a decision promise no day.',
  ),
  promisesKept: field(Int, 'Of these, those whose signal was resolved, forwarded, rejected or closed by that day.'),
  promisesMoved: field(Int, 'Of these, those in whose place staff set another day, or budget, before they passed.'),
  promisesBroken: field(
    Int,
    'Of these, those that passed. What is neither kept, moved nor broken is still to come, or was over without an ' +
      'answer: joined to another signal, withdrawn, or of a category that was changed.',
  ),
  shareKept: nullable(
    Float,
    'Kept ones of all that were kept, moved or broken, 0 to 1; null where none was. A day that was moved counts as ' +
      'one that was not kept.',
  ),
}) {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the interval, even when it lies before `from`; `from` when there is no interval.',
  })
  readonly period!: string;
}

@ObjectType('SignalFact', {
  description: 'What figures know of one signal: codes, moments and counts. No personal data.',
})
export class SignalFactType extends fieldsOf({
  id: field(ID),
  reference: field(String),
  ...factCodes,
  lat: nullable(Float, 'Degrees, rounded to 3 decimals (about 100 m).'),
  lon: nullable(Float, 'Degrees, rounded to 3 decimals (about 100 m).'),
  incomingNumber: nullable(String),
  receivedAt: field(DateTimeScalar),
  registeredAt: nullable(DateTimeScalar, 'When the incoming number was written.'),
  firstResponseAt: nullable(
    DateTimeScalar,
    'First public message of the staff, question, or status other than RECEIVED and ASSIGNED.',
  ),
  resolvedAt: nullable(DateTimeScalar, 'When it last reached an outcome; null while it is open. Reopening clears it.'),
  closedAt: nullable(DateTimeScalar),
  serviceDueOn: nullable(DateScalar),
  statutoryDueOn: field(DateScalar),
  inTime: nullable(Boolean, 'Resolved not after the service target; null while it is open or has no target.'),
  reopenedCount: field(Int),
  disputedCount: field(Int, 'How often the reporter disputed the outcome.'),
  photoCount: field(Int, 'Photos that the reporter sent.'),
  dangerous: field(Boolean),
  published: field(Boolean),
  stars: nullable(Int),
  updatedAt: field(
    DateTimeScalar,
    'When the last change got its place in the order of changes; no later change has an earlier moment.',
  ),
  promisedOn: nullable(
    DateScalar,
    'The day that it has next; null once the work is over. It stands still while the reporter is asked.',
  ),
  promisesMade: field(Int, 'Days that were promised so far; see `SignalStatsRow`.'),
  promisesKept: field(Int),
  promisesMoved: field(Int),
  promisesBroken: field(Int),
}) {}

export const SignalFactConnection = connectionTypes('SignalFact', () => SignalFactType);
