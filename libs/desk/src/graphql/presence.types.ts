import { AccountType } from '@ns/identity';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('SignalViewers', { description: 'Who looks at a signal now.' })
export class SignalViewersType {
  @Field(() => [AccountType], {
    description: 'Each member of staff once, longest presence first; includes the viewer.',
  })
  readonly viewers!: readonly AccountType[];
}

@ObjectType('SignalPresence', { description: 'A signal that somebody looks at now.' })
export class SignalPresenceType {
  @Field(() => ID)
  readonly signalId!: string;

  @Field(() => [AccountType], {
    description: 'Each member of staff once, longest presence first; includes the viewer.',
  })
  readonly viewers!: readonly AccountType[];
}

@ObjectType('StaffPresence', { description: 'Which signals members of staff look at now.' })
export class StaffPresenceType {
  @Field(() => [SignalPresenceType], {
    description: 'At most 200, those where somebody came last; only signals that the viewer may see.',
  })
  readonly signals!: readonly SignalPresenceType[];
}
