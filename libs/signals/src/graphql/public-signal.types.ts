import { CategoryType, Point, SettlementType } from '@ns/municipality';
import { connectionTypes, DateTimeScalar } from '@ns/platform';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type SignalStatus } from '../domain/signal-status.ts';
import { SignalStatusEnum } from './signal.enums.ts';

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
}

export const PublicSignalConnection = connectionTypes('PublicSignal', () => PublicSignal);
