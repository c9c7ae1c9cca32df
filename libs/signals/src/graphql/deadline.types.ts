import { DateScalar } from '@ns/platform';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const DeadlineKindEnum = { SERVICE: 'SERVICE', STATUTORY: 'STATUTORY' } as const;
registerEnumType(DeadlineKindEnum, {
  name: 'DeadlineKind',
  description:
    'SERVICE is the target of the category in working days, STATUTORY the term of the law (АПК) in calendar months.',
});

@ObjectType('Deadline', {
  description: 'One of the two terms of a signal, with its calculation as a person explains it.',
})
export class DeadlineType {
  @Field(() => DeadlineKindEnum)
  readonly kind!: keyof typeof DeadlineKindEnum;

  @Field(() => String)
  readonly label!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the term; null when there is none.' })
  readonly dueOn!: string | null;

  @Field(() => [String], { description: 'From what day and how it is counted, one sentence per step.' })
  readonly calculation!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'What is left of it, or since when it is over; null while its clock does not run.',
  })
  readonly remaining!: string | null;
}
