import { type CalendarDay, CategoryType, Point, SettlementType } from '@ns/municipality';
import { connectionTypes, DateScalar, DateTimeScalar } from '@ns/platform';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type SignalStatus } from '../domain/signal-status.ts';
import { type SignalEventType } from '../domain/signal-event.ts';
import { type PublicState, publicStates } from '../domain/public-page.ts';
import { SignalStatusEnum } from './signal.enums.ts';

export const PublicStateEnum = Object.fromEntries(publicStates.map((state) => [state, state])) as {
  readonly [State in PublicState]: State;
};
registerEnumType(PublicStateEnum, {
  name: 'PublicState',
  description: 'What everybody distinguishes: work goes on, or it has ended in some way.',
});

@ObjectType({
  description: 'A published signal as everybody sees it: nothing of its reporter hangs below it.',
  simpleResolvers: true,
})
export class PublicSignal {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly reference!: string;

  @Field(() => SignalStatusEnum)
  readonly status!: SignalStatus;

  @Field(() => String)
  readonly statusLabel!: string;

  @Field(() => CategoryType)
  readonly category!: CategoryType;

  @Field(() => SettlementType)
  readonly settlement!: SettlementType;

  @Field(() => String, {
    description: 'As the reporter wrote it; a member of the staff has read it before it was published.',
  })
  readonly description!: string;

  @Field(() => Point, { nullable: true })
  readonly location!: Point | null;

  @Field(() => Int, {
    nullable: true,
    description: 'From the point that nearbySignals was asked about; null elsewhere.',
  })
  readonly distanceMeters!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was reported.' })
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar)
  readonly updatedAt!: Date;

  @Field(() => PublicStateEnum)
  readonly state!: PublicState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which the work is to be done, where there is one.',
  })
  readonly serviceDueOn!: CalendarDay | null;

  @Field(() => String, { description: 'Address of its public page.' })
  readonly url!: string;
}

@ObjectType({
  description: 'A stage of a published signal: when it was reached, without words and names.',
  simpleResolvers: true,
})
export class PublicStep {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly type!: SignalEventType;

  @Field(() => String)
  readonly title!: string;

  @Field(() => SignalStatusEnum, { nullable: true })
  readonly status!: SignalStatus | null;

  @Field(() => DateTimeScalar)
  readonly at!: Date;
}

@ObjectType({ description: 'A published signal as a point of the map.', simpleResolvers: true })
export class PublicPoint {
  @Field(() => String)
  readonly reference!: string;

  @Field(() => Float)
  readonly lat!: number;

  @Field(() => Float)
  readonly lon!: number;

  @Field(() => PublicStateEnum)
  readonly state!: PublicState;

  @Field(() => String, { description: 'Code of its category.' })
  readonly category!: string;
}

export const PublicSignalConnection = connectionTypes('PublicSignal', () => PublicSignal);
