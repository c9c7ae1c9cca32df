import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('PersonFigures', {
  description:
    'Figures of the signals of one department for which one person is responsible now; numbers as in ' +
    '`SignalStatsRow`.',
})
export class PersonFigures {
  @Field(() => ID, { nullable: true, description: 'Account of the assignee; null: signals without one.' })
  readonly accountId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the assignee; null without one.' })
  readonly name!: string | null;

  @Field(() => String, { description: 'Code of the department.' })
  readonly department!: string;

  @Field(() => Int)
  readonly open!: number;

  @Field(() => Int)
  readonly overdue!: number;

  @Field(() => Int)
  readonly resolved!: number;

  @Field(() => Int)
  readonly resolvedInTime!: number;

  @Field(() => Float, { nullable: true })
  readonly medianHoursToResolve!: number | null;
}
