import { connectionTypes, DateTimeScalar } from '@ns/platform';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type SignalStatus } from '../domain/signal-status.ts';
import { type SignalEventType } from '../domain/signal-event.ts';
import { type PublicState, publicStates } from '../domain/public-page.ts';
import { SignalParts } from './signal-parts.types.ts';
import { SignalStatusEnum } from './signal.enums.ts';

export const PublicStateEnum = Object.fromEntries(publicStates.map((state) => [state, state])) as {
  readonly [State in PublicState]: State;
};
registerEnumType(PublicStateEnum, {
  name: 'PublicState',
  description: 'What everybody distinguishes: work goes on, or it has ended in some way.',
});

@ObjectType({ description: 'A published signal as everybody sees it: nothing of its reporter hangs below it.' })
export class PublicSignal extends SignalParts {
  @Field(() => String, {
    description: 'As the reporter wrote it; a member of the staff has read it before it was published.',
  })
  readonly description!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'From the point that nearbySignals was asked about; null elsewhere.',
  })
  readonly distanceMeters!: number | null;

  @Field(() => PublicStateEnum)
  readonly state!: PublicState;

  @Field(() => String, { description: 'Address of its public page.' })
  readonly url!: string;
}

@ObjectType({ description: 'A stage of a published signal: when it was reached, without words and names.' })
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

@ObjectType({ description: 'A published signal as a point of the map.' })
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
