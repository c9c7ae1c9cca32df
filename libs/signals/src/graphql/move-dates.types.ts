import { DateScalar, field, fieldsOf, InvalidInputError, omittable } from '@ns/platform';
import { createUnionType, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TransitionedRow } from './bulk-transition.types.ts';
import { MoveReasonEnum } from './next-day.part.ts';

@InputType({ description: 'A chosen signal as it was seen, with the key of its change.' })
export class DatedSignalInput extends fieldsOf({
  signalId: field(ID, 'The signal; it is open, and does not wait for its reporter.'),
  version: field(Int, 'The version the change is based on; a stale one is refused.'),
  clientKey: field(ID, 'As of `moveDate`, another one for each signal.'),
}) {}

@InputType({ description: 'The same new date for several signals.' })
export class MoveDatesInput extends fieldsOf({
  signals: field([DatedSignalInput], '1 to 100 signals.'),
  reason: field(MoveReasonEnum, 'OTHER needs a message.'),
  on: omittable(DateScalar, 'The new day: a working day after today, at most half a year ahead. None with `period`.'),
  period: omittable(String, 'With BUDGET alone: for which period money is expected, a code of `DateForm.periods`.'),
  message: omittable(String, 'To every reporter; at most 4000 characters.'),
}) {}

@ObjectType({
  description: 'What became of every chosen signal, in the order given. Each got its date or was refused by itself.',
})
export class MovedDates extends fieldsOf({
  rows: field([TransitionedRow], 'One row for each chosen signal.', { rows: 100 }),
}) {}

export const MoveDatesResult = createUnionType({
  name: 'MoveDatesResult',
  description: 'What moveDates answers: what became of each signal, or what is wrong with the date for each of them.',
  types: () => [MovedDates, InvalidInputError] as const,
});
