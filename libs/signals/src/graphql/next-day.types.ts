import {
  ActionNotAvailableError,
  DateScalar,
  field,
  fieldsOf,
  InvalidInputError,
  NotFoundError,
  omittable,
  resultUnion,
} from '@ns/platform';
import { ID, InputType, Int, ObjectType } from 'type-graphql';
import { MoveReasonEnum } from './next-day.part.ts';
import { StaleVersionError } from './signal.results.ts';
import { SignalType } from './signal.types.ts';

@ObjectType('DateChoice', { description: 'A choice of the form that sets another day.' })
export class DateChoice extends fieldsOf({
  code: field(String),
  label: field(String),
}) {}

@ObjectType('DateForm', { description: 'What the viewer can set as the next day of a signal, and how far.' })
export class DateForm extends fieldsOf({
  allowed: field(Boolean, 'Whether the viewer may set it now. False where it takes `signal.decideDate`.'),
  moves: field(Int, 'How often it was moved since the work began.'),
  movesLeft: field(Int, 'How often it can still be moved without `signal.decideDate`.'),
  latest: field(DateScalar, 'The furthest day that is taken.'),
  reasons: field([DateChoice], 'Codes of `MoveReason`.', { rows: 5 }),
  periods: field([DateChoice], 'For which money can be said to be expected: the input’s `period`.', { rows: 7 }),
}) {}

@InputType({ description: 'The day that an open signal has next.' })
export class MoveDateInput extends fieldsOf({
  signalId: field(ID, 'The signal; it is open, and does not wait for its reporter.'),
  version: field(Int, 'The version the change is based on; a stale one is refused.'),
  clientKey: field(
    ID,
    'UUID made on the device before the first try: the same key is always the same change, however often it is ' +
      'sent. With another content it is refused.',
  ),
  reason: field(MoveReasonEnum, 'OTHER needs a message.'),
  on: omittable(DateScalar, 'The new day: a working day after today, at most half a year ahead. None with `period`.'),
  period: omittable(String, 'With BUDGET alone: for which period money is expected, a code of `DateForm.periods`.'),
  message: omittable(String, 'To the reporter; at most 4000 characters.'),
}) {}

export const MoveDateResult = resultUnion('moveDate', [
  SignalType,
  InvalidInputError,
  StaleVersionError,
  ActionNotAvailableError,
  NotFoundError,
]);
