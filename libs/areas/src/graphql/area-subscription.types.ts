import { ActionNotAvailableError, DateTimeScalar, InvalidInputError, NotFoundError, resultUnion } from '@ns/platform';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

const codes = {
  settlement: 'EKATTE code.',
  quarter: 'Code of a quarter of the settlement.',
  street: 'Code of a street of the settlement, as `Street.code`.',
  category: 'A leaf, or a group that stands for all its leaves.',
} as const;

@ObjectType('AreaSubscription', {
  description: 'A part of the city that the citizen follows: a place, a category, or both. Its news come once a week.',
})
export class AreaSubscriptionType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'What people call it: „Дружба 1, Русе · Дупки по пътя“.' })
  readonly label!: string;

  @Field(() => String, { nullable: true, description: codes.settlement })
  readonly settlement!: string | null;

  @Field(() => String, { nullable: true, description: codes.quarter })
  readonly quarter!: string | null;

  @Field(() => String, { nullable: true, description: codes.street })
  readonly street!: string | null;

  @Field(() => String, { nullable: true, description: codes.category })
  readonly category!: string | null;

  @Field(() => DateTimeScalar)
  readonly since!: Date;
}

@InputType({
  description:
    'What is to be followed: a settlement, a quarter or a street of one, a category, or one of these places with a ' +
    'category.',
})
export class SubscribeToAreaInput {
  @Field(() => String, { nullable: true, description: codes.settlement })
  readonly settlement?: string | null;

  @Field(() => String, { nullable: true, description: codes.quarter })
  readonly quarter?: string | null;

  @Field(() => String, { nullable: true, description: codes.street })
  readonly street?: string | null;

  @Field(() => String, { nullable: true, description: codes.category })
  readonly category?: string | null;
}

@ObjectType({ description: 'The citizen follows the area no longer.' })
export class AreaUnsubscribed {
  @Field(() => ID)
  readonly id!: string;
}

export const SubscribeToAreaResult = resultUnion('subscribeToArea', [
  AreaSubscriptionType,
  InvalidInputError,
  ActionNotAvailableError,
]);

export const UnsubscribeFromAreaResult = resultUnion('unsubscribeFromArea', [AreaUnsubscribed, NotFoundError]);
