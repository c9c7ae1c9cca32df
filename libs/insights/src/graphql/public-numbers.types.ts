import { DateScalar } from '@ns/platform';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type PublicCount, type PublicNumbers, type PublicRow } from '../statistics/public-numbers.ts';

@ObjectType('PublicCount', {
  description: 'A published count. Fewer than five signals could be recognised, so then only a limit is said.',
})
export class PublicCountType implements PublicCount {
  @Field(() => Int, { nullable: true, description: 'Null when only a limit is said.' })
  readonly value!: number | null;

  @Field(() => String, { description: 'The number, or `< 5`.' })
  readonly text!: string;
}

@ObjectType('PublicNumbersRow', { description: 'Published numbers of a month, category or settlement.' })
export class PublicNumbersRow implements PublicRow {
  @Field(() => String, {
    nullable: true,
    description: 'First day of the month, or code of the category or settlement; null for the whole time.',
  })
  readonly key!: string | null;

  @Field(() => PublicCountType)
  readonly received!: PublicCountType;

  @Field(() => PublicCountType, { description: 'Reached an outcome in this time.' })
  readonly resolved!: PublicCountType;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of the resolved ones, how many of a hundred not after their service target; null for fewer than five.',
  })
  readonly inTimePercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Median from receipt to the outcome, in days with one decimal; null for fewer than five.',
  })
  readonly medianDaysToResolve!: number | null;
}

@ObjectType('PublicNumbers', {
  description:
    'The municipality in numbers, for everybody: twelve months by local calendar, this one included. Licence ' +
    'CC BY 4.0.',
})
export class PublicNumbersType implements PublicNumbers {
  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar, { description: 'Today.' })
  readonly to!: string;

  @Field(() => PublicNumbersRow)
  readonly total!: PublicNumbersRow;

  @Field(() => PublicNumbersRow, { description: 'Thirty days, today included.' })
  readonly lastThirtyDays!: PublicNumbersRow;

  @Field(() => [PublicNumbersRow], { description: 'Oldest first; months without signals are absent.' })
  readonly months!: readonly PublicNumbersRow[];

  @Field(() => [PublicNumbersRow], { description: 'By code.' })
  readonly categories!: readonly PublicNumbersRow[];

  @Field(() => [PublicNumbersRow], { description: 'By code.' })
  readonly settlements!: readonly PublicNumbersRow[];
}
