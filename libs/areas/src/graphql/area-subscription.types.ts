import {
  ActionNotAvailableError,
  DateTimeScalar,
  InvalidInputError,
  NotFoundError,
  resultUnion,
  field,
  fieldsOf,
  nullable,
  omittable,
} from '@ns/platform';
import { ID, InputType, ObjectType } from 'type-graphql';

const codes = {
  settlement: 'EKATTE code.',
  quarter: 'Code of a quarter of the settlement.',
  street: 'Code of a street of the settlement, as `Street.code`.',
  category: 'A leaf, or a group that stands for all its leaves.',
} as const;

@ObjectType('AreaSubscription', {
  description: 'A part of the city that the citizen follows: a place, a category, or both. Its news come once a week.',
})
export class AreaSubscriptionType extends fieldsOf({
  id: field(ID),
  label: field(String, 'What people call it: „Дружба 1, Русе · Дупки по пътя“.'),
  settlement: nullable(String, codes.settlement),
  quarter: nullable(String, codes.quarter),
  street: nullable(String, codes.street),
  category: nullable(String, codes.category),
  since: field(DateTimeScalar),
}) {}

@InputType({
  description:
    'What is to be followed: a settlement, a quarter or a street of one, a category, or one of these places with a ' +
    'category.',
})
export class SubscribeToAreaInput extends fieldsOf({
  settlement: omittable(String, codes.settlement),
  quarter: omittable(String, codes.quarter),
  street: omittable(String, codes.street),
  category: omittable(String, codes.category),
}) {}

@ObjectType({ description: 'The citizen follows the area no longer.' })
export class AreaUnsubscribed extends fieldsOf({
  id: field(ID),
}) {}

export const SubscribeToAreaResult = resultUnion('subscribeToArea', [
  AreaSubscriptionType,
  InvalidInputError,
  ActionNotAvailableError,
]);

export const UnsubscribeFromAreaResult = resultUnion('unsubscribeFromArea', [AreaUnsubscribed, NotFoundError]);
