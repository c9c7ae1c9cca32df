import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

/** The part of the contract that the selection needs, declared as the manual of type-graphql shows it. */
@ObjectType()
export class Named {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType()
export class Assignee {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType()
export class Registration {
  @Field(() => ID)
  documentGuid!: string;

  @Field(() => ID)
  signalId!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true })
  incomingNumber!: string | null;

  @Field(() => String, { nullable: true })
  incomingDate!: string | null;
}

@ObjectType()
export class Signal {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reference!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  status!: string;

  @Field(() => String)
  statusLabel!: string;

  @Field(() => Named)
  category!: Named;

  @Field(() => Named)
  settlement!: Named;

  @Field(() => String)
  description!: string;

  @Field(() => Named, { nullable: true })
  department!: Named | null;

  @Field(() => Assignee, { nullable: true })
  assignee!: Assignee | null;

  @Field(() => Registration)
  registration!: Registration;

  @Field(() => String, { nullable: true })
  serviceDueOn!: string | null;

  @Field(() => String)
  statutoryDueOn!: string;

  @Field(() => Boolean)
  overdue!: boolean;

  @Field(() => String)
  createdAt!: string;

  @Field(() => String)
  updatedAt!: string;
}

@ObjectType()
export class SignalEvent {
  @Field(() => String)
  cursor!: string;

  @Field(() => String)
  type!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  actor!: string | null;

  @Field(() => String)
  at!: string;

  @Field(() => Signal)
  signal!: Signal;
}

@ObjectType()
export class SignalEventMessage {
  @Field(() => String)
  cursor!: string;

  @Field(() => Boolean)
  resync!: boolean;

  @Field(() => SignalEvent, { nullable: true })
  event!: SignalEvent | null;
}

@InputType()
export class SignalFilter {
  @Field(() => [String], { nullable: true })
  categories?: string[] | null;
}
