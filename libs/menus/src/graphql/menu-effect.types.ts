import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What a change will do, before it is saved. Nothing is changed by asking.' })
export class MenuEffect {
  @Field(() => Int, { description: 'Open signals that the change concerns.' })
  readonly openSignals!: number;

  @Field(() => Boolean, { description: 'Whether `moveOpenSignals` makes a difference.' })
  readonly canMove!: boolean;

  @Field(() => [String], { description: 'The consequences in sentences, in the viewer’s language; empty: none.' })
  readonly sentences!: readonly string[];
}
