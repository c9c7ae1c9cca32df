import { AccountType } from '@ns/identity';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('SignalViewers', { description: 'Who looks at a signal now.', simpleResolvers: true })
export class SignalViewersType {
  @Field(() => [AccountType], { description: 'Each member of staff once, whoever has been there longest first; the viewer too.' })
  readonly viewers!: readonly AccountType[];
}
