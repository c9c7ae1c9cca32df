import { ActionNotAvailableError, connectionTypes, DateTimeScalar, NotFoundError, resultUnion } from '@ns/platform';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type DeliveryChannel, deliveryChannels, type DeliveryState, deliveryStates } from '../domain/delivery.ts';

export const DeliveryStateEnum = Object.fromEntries(deliveryStates.map((state) => [state, state])) as Readonly<
  Record<DeliveryState, DeliveryState>
>;
registerEnumType(DeliveryStateEnum, {
  name: 'DeliveryState',
  description:
    'Where a mail stands: QUEUED waits for its first attempt, DEFERRED for the next one, SENT was taken by ' +
    'the mail server (or push service), BOUNCED has an address that is refused or a device that is gone, FAILED is ' +
    'given up.',
});

export const DeliveryChannelEnum = Object.fromEntries(
  deliveryChannels.map((channel) => [channel, channel]),
) as Readonly<Record<DeliveryChannel, DeliveryChannel>>;
registerEnumType(DeliveryChannelEnum, {
  name: 'DeliveryChannel',
  description: 'EMAIL: a mail to an address. PUSH: a notification on a device of the addressee.',
});

@ObjectType('Delivery', {
  description:
    'One mail to one address, or one notification on one device, for one fact, and how far it got. ' +
    'Addresses are personal data: for staff who may ' +
    'see the signal.',
})
export class DeliveryType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'What the mail is about, e.g. `received`, `registered`, `resolved`.' })
  readonly kind!: string;

  @Field(() => String)
  readonly kindLabel!: string;

  @Field(() => DeliveryChannelEnum)
  readonly channel!: DeliveryChannel;

  @Field(() => String, {
    nullable: true,
    description: 'None once the addressee’s account is deleted, and in notifications (PUSH).',
  })
  readonly address!: string | null;

  @Field(() => String, { nullable: true })
  readonly subject!: string | null;

  @Field(() => DeliveryStateEnum)
  readonly state!: DeliveryState;

  @Field(() => Int, { description: 'How often it was tried.' })
  readonly attempts!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is not sent, with the mail server’s own words; also that a copy may have arrived although ' +
      'nobody said so.',
  })
  readonly lastError!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly nextAttemptAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the mail server took it.' })
  readonly sentAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When another mail server gave it back after ours had taken it.',
  })
  readonly returnedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What a mail server said when a mail to this address came back for good; this one may not arrive either.',
  })
  readonly addressTrouble!: string | null;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The signal it is about; none for mails about an account.' })
  readonly signalId!: string | null;
}

export const DeliveryConnection = connectionTypes('Delivery', () => DeliveryType);

export const ResendDeliveryResult = resultUnion('resendDelivery', [
  DeliveryType,
  NotFoundError,
  ActionNotAvailableError,
]);
