import { type ApiContext, requireAccount } from '@ns/identity';
import { type Database, type InputProblem, InvalidInputError, requestError } from '@ns/platform';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { subscribeToPush, unsubscribeFromPush } from '../commands/subscribe-to-push.ts';
import { areSubscriptionKeys, longestEndpoint, readPushEndpoint } from '../push/push-endpoint.ts';
import { devicesOf } from '../push/push-subscriptions.ts';
import { isPushToken, type PushService, type PushTarget } from '../domain/push-target.ts';
import { textOf } from '../texts/index.ts';
import { PushSettingsType, SubscribeToPushInput, SubscribeToPushResult } from './push.types.ts';

const notAService = textOf('push.unknownService');
const notKeys = textOf('push.wrongKeys');
const notAToken = textOf('push.wrongToken');
const notOffered = textOf('push.notOffered');
const switchedOff = textOf('push.switchedOff');

export interface PushResolverNeeds {
  readonly database: Database;
  /** undefined: the system sends no notifications */
  readonly publicKey: string | undefined;
  readonly localServices: boolean;
  readonly services: readonly PushService[];
}

/** On which devices an account hears of news. */
@Resolver()
export class PushResolver {
  constructor(private readonly needs: PushResolverNeeds) {}

  @Query(() => PushSettingsType, {
    description: 'How the signed-in account is notified on its devices. Needs a signed-in account.',
  })
  async pushSettings(
    @Ctx() context: ApiContext,
    @Arg('endpoint', () => String, {
      nullable: true,
      description: 'Address or token of the device that is asked about; none: `subscribed` is false.',
    })
    endpoint: string | null,
  ): Promise<PushSettingsType> {
    return this.present(context, endpoint ?? null);
  }

  @Mutation(() => SubscribeToPushResult, {
    description:
      'Notifies a device of the news of the account’s signals. A device belongs to the account that subscribed it ' +
      'last; of more than ten devices the oldest is forgotten. RATE_LIMITED after ten new devices within an hour.',
  })
  async subscribeToPush(
    @Ctx() context: ApiContext,
    @Arg('input', () => SubscribeToPushInput) input: SubscribeToPushInput,
  ): Promise<typeof SubscribeToPushResult> {
    const { id } = requireAccount(context);
    const target = this.targetOf(input);
    if (Array.isArray(target)) {
      return new InvalidInputError(context.language, target);
    }
    if (!(await subscribeToPush(this.needs, { accountId: id, target }))) {
      throw requestError('RATE_LIMITED', context.language);
    }
    return this.present(context, target.endpoint);
  }

  @Mutation(() => PushSettingsType, {
    description: 'Ends to notify a device. Ending twice changes nothing. Needs a signed-in account.',
  })
  async unsubscribeFromPush(
    @Ctx() context: ApiContext,
    @Arg('endpoint', () => String) endpoint: string,
  ): Promise<PushSettingsType> {
    const { id } = requireAccount(context);
    if (endpoint.length <= longestEndpoint) {
      await unsubscribeFromPush(this.needs, { accountId: id, endpoint });
    }
    return this.present(context, null);
  }

  /** The device that is meant, or why it is none. */
  private targetOf({ service, endpoint, p256dh, auth }: SubscribeToPushInput): PushTarget | InputProblem[] {
    const { services, localServices } = this.needs;
    if (services.length === 0) {
      return [{ path: '', message: switchedOff }];
    }
    if (service === 'WEB') {
      const keys = { p256dh: p256dh ?? '', auth: auth ?? '' };
      const problems = [
        ...(readPushEndpoint(endpoint, localServices) ? [] : [{ path: 'endpoint', message: notAService }]),
        ...(areSubscriptionKeys(keys) ? [] : [{ path: 'p256dh', message: notKeys }]),
      ];
      return problems.length > 0 ? problems : { service, endpoint, ...keys };
    }
    const problems = [
      ...(services.includes(service) ? [] : [{ path: 'service', message: notOffered }]),
      ...(isPushToken(service, endpoint) ? [] : [{ path: 'endpoint', message: notAToken }]),
    ];
    return problems.length > 0 ? problems : { service, endpoint };
  }

  private async present(context: ApiContext, endpoint: string | null): Promise<PushSettingsType> {
    const { count, isKnown } = await devicesOf(context.em, requireAccount(context).id, endpoint);
    return {
      publicKey: this.needs.publicKey ?? null,
      services: this.needs.services,
      subscribed: isKnown,
      devices: count,
    };
  }
}
