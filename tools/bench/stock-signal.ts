import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class Person {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;
}

/** What both stock servers show of a signal, as the manual of type-graphql shows it. */
@ObjectType()
export abstract class StockSignalFields {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reference!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  status!: string;

  @Field(() => String)
  description!: string;

  @Field(() => Person, { nullable: true })
  assignee!: Person | null;

  @Field(() => String, { nullable: true })
  serviceDueOn!: string | null;

  @Field(() => String)
  statutoryDueOn!: string;
}
