import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { StockSignalFields } from '../stock-signal.ts';

/** The part of the contract that the selection needs, declared as the manual of type-graphql shows it. */
@ObjectType()
export class Named {
  @Field(() => String)
  code!: string;

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
export class Signal extends StockSignalFields {
  @Field(() => String)
  statusLabel!: string;

  @Field(() => Named)
  category!: Named;

  @Field(() => Named)
  settlement!: Named;

  @Field(() => Named, { nullable: true })
  department!: Named | null;

  @Field(() => Registration)
  registration!: Registration;

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
