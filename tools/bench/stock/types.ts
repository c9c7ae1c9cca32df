import { Field, Float, ID, InputType, Int, ObjectType, Root } from 'type-graphql';

/** The channel of Redis in which events come. */
export const stockChannel = 'signal_events';

/** What the stock server shows, as the manual of type-graphql shows it. */
@ObjectType()
export class StockNamed {
  @Field(() => String) code!: string;
  @Field(() => String, { nullable: true }) icon?: string | null;
  @Field(() => String, { name: 'name' })
  inBulgarian(@Root() { name }: { readonly name: Readonly<Record<string, string>> }): string {
    return name['bg'] ?? '';
  }
}

@ObjectType()
export class StockPerson {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) name!: string | null;
}

@ObjectType()
export class StockPhoto {
  @Field(() => ID) id!: string;
  @Field(() => Int) width!: number;
  @Field(() => Int) height!: number;
}

@ObjectType()
export class StockEvent {
  @Field(() => ID) id!: string;
  @Field(() => String) type!: string;
  @Field(() => Date) at!: Date;
  @Field(() => StockPerson, { nullable: true }) actor!: StockPerson | null;
  @Field(() => String, { nullable: true }) status!: string | null;
  @Field(() => String, { nullable: true }) message!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => [StockPhoto]) photos!: Iterable<StockPhoto>;
}

@ObjectType()
export class StockDelivery {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) state!: string;
  @Field(() => String, { nullable: true }) address!: string | null;
  @Field(() => String, { nullable: true }) subject!: string | null;
  @Field(() => Date, { nullable: true }) sentAt!: Date | null;
  @Field(() => Date) createdAt!: Date;
}

@ObjectType()
export class StockRegistration {
  @Field(() => ID) documentGuid!: string;
}

@ObjectType()
export class StockSignal {
  @Field(() => ID) id!: string;
  @Field(() => String) reference!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) status!: string;
  @Field(() => String) description!: string;
  @Field(() => String, { nullable: true }) address!: string | null;
  @Field(() => String) registrationState!: string;
  @Field(() => String, { nullable: true }) incomingNumber!: string | null;
  @Field(() => String, { nullable: true }) incomingDate!: string | null;
  @Field(() => String, { nullable: true }) serviceDueOn!: string | null;
  @Field(() => String) statutoryDueOn!: string;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date) updatedAt!: Date;
  @Field(() => StockNamed) category!: StockNamed;
  @Field(() => StockNamed) settlement!: StockNamed;
  @Field(() => StockNamed) department!: StockNamed;
  @Field(() => StockPerson, { nullable: true }) assignee!: StockPerson | null;
  @Field(() => [StockPhoto]) photos!: Iterable<StockPhoto>;
  @Field(() => [StockEvent]) events!: Iterable<StockEvent>;
  @Field(() => [StockDelivery]) deliveries!: Iterable<StockDelivery>;
  @Field(() => [StockRegistration]) registrations!: Iterable<StockRegistration>;
}

@ObjectType()
export class StockLiveEvent {
  @Field(() => String) cursor!: string;
  @Field(() => String) type!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) actor!: string | null;
  @Field(() => Date) at!: Date;
  @Field(() => StockSignal) signal!: StockSignal;
}

@InputType()
export class StockPoint {
  @Field(() => Float) lat!: number;
  @Field(() => Float) lon!: number;
}
