import { InvalidInputError } from '@ns/platform';
import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('PushSettings', {
  description: 'How the signed-in account is notified on its devices (Web Push). News are those of the mails.',
  simpleResolvers: true,
})
export class PushSettingsType {
  @Field(() => String, {
    nullable: true,
    description:
      'Key with which a browser subscribes (`applicationServerKey`, base64url); null when the system sends no ' +
      'notifications.',
  })
  readonly publicKey!: string | null;

  @Field(() => Boolean, { description: 'Whether the device that was asked about is notified.' })
  readonly subscribed!: boolean;

  @Field(() => Int, { description: 'How many devices of the account are notified.' })
  readonly devices!: number;
}

@InputType({ description: 'The `PushSubscription` of a browser, as its `toJSON()` gives it.' })
export class SubscribeToPushInput {
  @Field(() => String, { description: 'Address at the push service of the browser; https only.' })
  readonly endpoint!: string;

  @Field(() => String, { description: 'Public key of the device, base64url.' })
  readonly p256dh!: string;

  @Field(() => String, { description: 'Secret shared with the device, base64url.' })
  readonly auth!: string;
}

export const SubscribeToPushResult = createUnionType({
  name: 'SubscribeToPushResult',
  description: 'What subscribeToPush answers: its outcome, or why it was refused.',
  types: () => [PushSettingsType, InvalidInputError] as const,
});
