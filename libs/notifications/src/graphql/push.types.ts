import { InvalidInputError, resultUnion, defaulted, field, fieldsOf, nullable, enumOf } from '@ns/platform';
import { InputType, Int, ObjectType } from 'type-graphql';
import { pushServices } from '../domain/push-target.ts';

export const PushServiceEnum = enumOf(
  'PushService',
  'Who carries a notification to a device. WEB: the push service of a browser. FCM: Firebase Cloud Messaging, for ' +
    'the Android app. APNS: Apple Push Notification service, for the iOS app.',
  pushServices,
);

@ObjectType('PushSettings', {
  description: 'How the signed-in account is notified on its devices. News are those of the mails.',
})
export class PushSettingsType extends fieldsOf({
  publicKey: nullable(
    String,
    'Key with which a browser subscribes (`applicationServerKey`, base64url); null when the system sends no ' +
      'notifications.',
  ),
  services: field(
    [PushServiceEnum],
    'Through which services devices can be notified; empty when the system sends no notifications.',
  ),
  subscribed: field(Boolean, 'Whether the device that was asked about is notified.'),
  devices: field(Int, 'How many devices of the account are notified.'),
}) {}

@InputType({
  description:
    'A device: the `PushSubscription` of a browser, as its `toJSON()` gives it, or a native app by its token at FCM ' +
    'or APNs.',
})
export class SubscribeToPushInput extends fieldsOf({
  service: defaulted(PushServiceEnum, 'Who carries notifications to the device.', 'WEB'),
  endpoint: field(String, 'Of a browser: the address at its push service, https only. Of a native app: its token.'),
  p256dh: nullable(String, 'Public key of a browser, base64url; not of native apps.'),
  auth: nullable(String, 'Secret shared with a browser, base64url; not of native apps.'),
}) {}

export const SubscribeToPushResult = resultUnion('subscribeToPush', [PushSettingsType, InvalidInputError]);
