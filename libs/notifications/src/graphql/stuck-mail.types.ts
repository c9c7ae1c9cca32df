import { ActionNotAvailableError, DateTimeScalar, InvalidInputError, NotFoundError, resultUnion } from '@ns/platform';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type StuckReason, stuckReasons } from '../queries/stuck-deliveries.ts';
import { DeliveryType } from './delivery.types.ts';

export const StuckMailReasonEnum = Object.fromEntries(stuckReasons.map((reason) => [reason, reason])) as Readonly<
  Record<StuckReason, StuckReason>
>;
registerEnumType(StuckMailReasonEnum, {
  name: 'StuckMailReason',
  description:
    'Why mails do not arrive. NOT_STARTED: nobody has tried yet, so no worker runs. RETURNED: taken by our ' +
    'mail server and given back by the addressee’s.',
});

const actKinds = ['ADDRESS_CORRECTED', 'SET_ASIDE'] as const;
export const DeliveryActKindEnum = Object.fromEntries(actKinds.map((kind) => [kind, kind])) as Readonly<
  Record<(typeof actKinds)[number], (typeof actKinds)[number]>
>;
registerEnumType(DeliveryActKindEnum, {
  name: 'DeliveryActKind',
  description: 'What staff did: sent the mail to another address, or took it off the list of what is stuck.',
});

@ObjectType('DeliveryAct', { description: 'What a member of staff did about a mail, and why.' })
export class DeliveryActType {
  @Field(() => DeliveryActKindEnum)
  readonly kind!: (typeof actKinds)[number];

  @Field(() => String, { nullable: true, description: 'Where the mail goes since then.' })
  readonly address!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it had gone before.' })
  readonly formerAddress!: string | null;

  @Field(() => String, { nullable: true, description: 'None once the addressee’s account is deleted.' })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the member of staff.' })
  readonly actor!: string | null;

  @Field(() => DateTimeScalar)
  readonly at!: Date;
}

@ObjectType('StuckDeliveryGroup', { description: 'Mails that are late or given up for one reason.' })
export class StuckDeliveryGroup {
  @Field(() => StuckMailReasonEnum)
  readonly reason!: StuckReason;

  @Field(() => String, { description: 'The reason in words.' })
  readonly label!: string;

  @Field(() => String, { description: 'What can be done about it.' })
  readonly advice!: string;

  @Field(() => Boolean, { description: 'Whether sending all of them again can help.' })
  readonly canResend!: boolean;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => DateTimeScalar, { description: 'When the oldest of them was written.' })
  readonly oldestAt!: Date;

  @Field(() => [DeliveryType], { description: 'The oldest fifty.' })
  readonly deliveries!: readonly DeliveryType[];
}

@ObjectType('MailState', { description: 'How the sending of mails is going as a whole.' })
export class MailStateType {
  @Field(() => Boolean, { description: 'Whether a mail server is configured; without one all mails wait.' })
  readonly hasServer!: boolean;

  @Field(() => Int, { description: 'Mails that are still to leave.' })
  readonly waiting!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly oldestWaitingAt!: Date | null;

  @Field(() => Int)
  readonly sentInLastHour!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a mail last left; none when that is more than a week ago.',
  })
  readonly lastSentAt!: Date | null;

  @Field(() => Int, { description: 'Addresses from which mails came back for good.' })
  readonly troubledAddresses!: number;
}

@ObjectType('MailHeader', { description: 'One header of a mail.' })
export class MailHeaderType {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly value!: string;
}

@ObjectType('DeliveryMail', { description: 'A mail exactly as its addressee gets it.' })
export class DeliveryMailType {
  @Field(() => String)
  readonly subject!: string;

  @Field(() => String)
  readonly text!: string;

  @Field(() => String, { description: 'A whole HTML document; show it only where it can run nothing.' })
  readonly html!: string;

  @Field(() => [MailHeaderType], {
    description:
      'Headers of the last copy that left, without those that describe its encoding; empty before the first one.',
  })
  readonly headers!: readonly MailHeaderType[];
}

@ObjectType('DeliveriesDue', { description: 'How many mails are due again.' })
export class DeliveriesDue {
  @Field(() => Int)
  readonly count!: number;
}

@InputType({ description: 'Another address for one mail that did not arrive.' })
export class CorrectDeliveryAddressInput {
  @Field(() => ID)
  readonly deliveryId!: string;

  @Field(() => String)
  readonly address!: string;

  @Field(() => String, { description: 'Where the address comes from; at most 500 characters.' })
  readonly reason!: string;
}

@InputType({ description: 'A mail that did not arrive and need not be looked after any more.' })
export class SetDeliveryAsideInput {
  @Field(() => ID)
  readonly deliveryId!: string;

  @Field(() => String, {
    description: 'How the addressee was informed instead, or why that is not needed; at most 500 characters.',
  })
  readonly reason!: string;
}

export const CorrectDeliveryAddressResult = resultUnion('correctDeliveryAddress', [
  DeliveryType,
  InvalidInputError,
  NotFoundError,
  ActionNotAvailableError,
]);
export const SetDeliveryAsideResult = resultUnion('setDeliveryAside', [
  DeliveryType,
  InvalidInputError,
  NotFoundError,
  ActionNotAvailableError,
]);
export const ResendDeliveriesResult = resultUnion('resendDeliveries', [DeliveriesDue, ActionNotAvailableError]);
