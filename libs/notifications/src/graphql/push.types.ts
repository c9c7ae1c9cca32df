import { InvalidInputError, resultUnion } from '@ns/platform';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type PushService, pushServices } from '../push/push-target.ts';

export const PushServiceEnum = Object.fromEntries(pushServices.map((service) => [service, service])) as Readonly<
  Record<PushService, PushService>
>;

registerEnumType(PushServiceEnum, {
  name: 'PushService',
  description:
    'Who carries a notification to a device. WEB: the push service of a browser. FCM: Firebase Cloud Messaging, for ' +
    'the Android app. APNS: Apple Push Notification service, for the iOS app.',
});

@ObjectType('PushSettings', {
  description: 'How the signed-in account is notified on its devices. News are those of the mails.',
})
export class PushSettingsType {
  @Field(() => String, {
    nullable: true,
    description:
      'Key with which a browser subscribes (`applicationServerKey`, base64url); null when the system sends no ' +
      'notifications.',
  })
  readonly publicKey!: string | null;

  @Field(() => [PushServiceEnum], {
    description: 'Through which services devices can be notified; empty when the system sends no notifications.',
  })
  readonly services!: readonly PushService[];

  @Field(() => Boolean, { description: 'Whether the device that was asked about is notified.' })
  readonly subscribed!: boolean;

  @Field(() => Int, { description: 'How many devices of the account are notified.' })
  readonly devices!: number;
}

@InputType({
  description:
    'A device: the `PushSubscription` of a browser, as its `toJSON()` gives it, or a native app by its token at FCM ' +
    'or APNs.',
})
export class SubscribeToPushInput {
  @Field(() => PushServiceEnum, { defaultValue: 'WEB', description: 'Who carries notifications to the device.' })
  readonly service!: PushService;

  @Field(() => String, {
    description: 'Of a browser: the address at its push service, https only. Of a native app: its token.',
  })
  readonly endpoint!: string;

  @Field(() => String, { nullable: true, description: 'Public key of a browser, base64url; not of native apps.' })
  readonly p256dh!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Secret shared with a browser, base64url; not of native apps.',
  })
  readonly auth!: string | null;
}

export const SubscribeToPushResult = resultUnion('subscribeToPush', [PushSettingsType, InvalidInputError]);
