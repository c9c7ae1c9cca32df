import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { figureKinds } from '../statistics/figure-signals.ts';
import { type AgeRow } from '../statistics/open-ages.ts';
import { type PlaceRow } from '../statistics/places.ts';
import { asEnum } from './insights.types.ts';

export const FigureKindEnum = asEnum(figureKinds);
registerEnumType(FigureKindEnum, {
  name: 'FigureKind',
  description:
    'A number of the statistics. The days are those of `signalStats`; RESOLVED_LATE are resolved after their ' +
    'service target, REOPENED and DISPUTED are resolved ones to which that happened.',
});

@ObjectType('OpenAgeRow', { description: 'Open signals of an age.' })
export class OpenAgeRow implements AgeRow {
  @Field(() => Int, { description: 'Whole days since receipt, at least.' })
  readonly minDays!: number;

  @Field(() => Int, { nullable: true, description: 'At most; null: no end.' })
  readonly maxDays!: number | null;

  @Field(() => Int)
  readonly open!: number;

  @Field(() => Int, { description: 'Of these, past their service target.' })
  readonly overdue!: number;
}

@ObjectType('FigurePlace', { description: 'A square of about 100 m from which signals came.' })
export class FigurePlace implements PlaceRow {
  @Field(() => Float)
  readonly lat!: number;

  @Field(() => Float)
  readonly lon!: number;

  @Field(() => Int)
  readonly received!: number;
}
