import { DateScalar, enumOf, field, fieldsOf, nullable } from '@ns/platform';
import { ObjectType } from 'type-graphql';
import { moveReasons } from '../domain/date-promise.ts';
import { nextDayKinds, nextDayOwners } from '../domain/next-day.ts';

export const MoveReasonEnum = enumOf('MoveReason', 'Why a day is set in the place of another one.', moveReasons);

export const NextDayKindEnum = enumOf(
  'NextDayKind',
  'What is to happen by the next day. TERM: the work is done, as the target of the category says. DATE: the work is ' +
    'done, as staff said. BUDGET: the work waits for money; staff says whether it still does. DECISION: an earlier ' +
    'day passed, and `owner` sets a new one. FORWARD: the other body gets the signal. REPLY: the other body answers. ' +
    'NEXT_STEP: the other body does not do it or, with `missedOn`, did not answer, and `owner` decides what ' +
    'follows. ANSWER: the reporter answers; after that the work goes on without it.',
  nextDayKinds,
);

export const NextDayOwnerEnum = enumOf('NextDayOwner', 'Who has to do something until then.', nextDayOwners);

@ObjectType('NextDay', {
  description:
    'The day by which a signal that is open, or with another body, is heard of again, who has to do something until ' +
    'then, and why.',
})
export class NextDayType extends fieldsOf({
  on: field(DateScalar, 'With FORWARD and ANSWER a calendar day, otherwise a working day.'),
  kind: field(NextDayKindEnum),
  owner: field(NextDayOwnerEnum),
  reason: nullable(
    MoveReasonEnum,
    'Of a day that staff set; with NEXT_STEP: another body did not answer; with DECISION: BUDGET, nobody said by ' +
      '`missedOn` whether there is money.',
  ),
  period: nullable(String, 'With BUDGET: a year, or a season of it (`2027`, `2027-SPRING`).'),
  missedOn: nullable(DateScalar, 'With DECISION and NEXT_STEP: the day that passed.'),
  sentence: field(String, 'All of it as a person reads it.', { characters: 200 }),
}) {}
