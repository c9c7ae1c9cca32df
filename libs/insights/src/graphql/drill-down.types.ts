import { field, fieldsOf, nullable, enumOf } from '@ns/platform';
import { Float, Int, ObjectType } from 'type-graphql';
import { figureKinds } from '../statistics/figure-signals.ts';

export const FigureKindEnum = enumOf(
  'FigureKind',
  'A number of the statistics. The days are those of `signalStats`; RESOLVED_LATE are resolved after their ' +
    'service target, REOPENED and DISPUTED are resolved ones to which that happened. PROMISES_KEPT, PROMISES_MOVED ' +
    'and PROMISES_BROKEN are received ones with such a promise; one may have several.',
  figureKinds,
);

@ObjectType('OpenAgeRow', { description: 'Open signals of an age.' })
export class OpenAgeRow extends fieldsOf({
  minDays: field(Int, 'Whole days since receipt, at least.'),
  maxDays: nullable(Int, 'At most; null: no end.'),
  open: field(Int),
  overdue: field(Int, 'Of these, past their service target.'),
}) {}

@ObjectType('FigurePlace', { description: 'A square of about 100 m from which signals came.' })
export class FigurePlace extends fieldsOf({
  lat: field(Float),
  lon: field(Float),
  received: field(Int),
}) {}
