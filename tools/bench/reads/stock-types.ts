import { Field, Float, ID, InputType, Int, ObjectType, Root } from 'type-graphql';
import { Person, StockSignalFields } from '../stock-signal.ts';

/** The types of the requests that are measured, as the manual of type-graphql shows them. */
@ObjectType()
export class Named {
  @Field(() => String)
  code!: string;

  @Field(() => String, { name: 'name' })
  inBulgarian(@Root() { name }: { readonly name: Readonly<Record<string, string>> }): string {
    return name['bg'] ?? '';
  }

  @Field(() => String, { nullable: true })
  icon?: string | null;
}

@ObjectType()
export class StockPhoto {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  width!: number;

  @Field(() => Int)
  height!: number;
}

@ObjectType()
export class StockEvent {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  type!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => Person, { nullable: true })
  actor!: Person | null;

  @Field(() => String, { nullable: true })
  status!: string | null;

  @Field(() => String, { nullable: true })
  message!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => [StockPhoto])
  photos!: Iterable<StockPhoto>;
}

@ObjectType()
export class StockDelivery {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true })
  address!: string | null;

  @Field(() => String, { nullable: true })
  subject!: string | null;

  @Field(() => Date, { nullable: true })
  sentAt!: Date | null;

  @Field(() => Date)
  createdAt!: Date;
}

@ObjectType()
export class StockRegistration {
  @Field(() => ID)
  documentGuid!: string;
}

@ObjectType()
export class StockSignal extends StockSignalFields {
  @Field(() => String, { nullable: true })
  address!: string | null;

  @Field(() => String)
  registrationState!: string;

  @Field(() => String, { nullable: true })
  incomingNumber!: string | null;

  @Field(() => String, { nullable: true })
  incomingDate!: string | null;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  @Field(() => Named)
  category!: Named;

  @Field(() => Named)
  settlement!: Named;

  @Field(() => Named)
  department!: Named;

  @Field(() => [StockPhoto])
  photos!: Iterable<StockPhoto>;

  @Field(() => [StockEvent])
  events!: Iterable<StockEvent>;

  @Field(() => [StockDelivery])
  deliveries!: Iterable<StockDelivery>;

  @Field(() => [StockRegistration])
  registrations!: Iterable<StockRegistration>;
}

@InputType()
export class StockPoint {
  @Field(() => Float)
  lat!: number;

  @Field(() => Float)
  lon!: number;
}
