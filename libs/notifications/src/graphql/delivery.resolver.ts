import { type ApiContext, requirePermission } from '@ns/identity';
import {
  ActionNotAvailableError,
  type Connection,
  keysetCursor,
  NotFoundError,
  pageSize,
  toConnection,
} from '@ns/platform';
import { isUuid } from '@ns/signals';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { resendDelivery } from '../commands/resend-delivery.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import type { DeliveryState } from '../domain/delivery.ts';
import { deliveryById, listDeliveries } from '../queries/delivery-row.ts';
import { DeliveryPresenter, hindranceTexts } from './delivery.presenter.ts';
import { DeliveryConnection, DeliveryStateEnum, type DeliveryType, ResendDeliveryResult } from './delivery.types.ts';

const largestPage = 200;
const cursors = keysetCursor('uuid');

/** The ledger of mails. */
@Resolver()
export class DeliveryResolver {
  constructor(private readonly needs: Needs<'database'>) {}

  @Query(() => DeliveryConnection, {
    description: 'Mails of all kinds, newest first. Permission `delivery.read`.',
  })
  async deliveries(
    @Ctx() context: ApiContext,
    @Arg('state', () => DeliveryStateEnum, { nullable: true }) state: DeliveryState | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<DeliveryType>> {
    requirePermission(context, 'delivery.read');
    const size = pageSize(first, largestPage, context.language);
    const fetched = await listDeliveries(context.em, {
      state: state ?? null,
      first: size,
      afterId: after == null ? null : cursors.read(after, context.language)[0],
    });
    const presenter = new DeliveryPresenter(context.language);
    return toConnection(
      fetched,
      size,
      (row) => cursors.write([row.id]),
      (row) => presenter.delivery(row),
    );
  }

  @Mutation(() => ResendDeliveryResult, {
    description:
      'Makes a deferred, bounced or failed mail due again at once; it keeps its Message-ID. A mail that the ' +
      'server has taken is not sent twice. Permission `delivery.manage`.',
  })
  async resendDelivery(
    @Ctx() context: ApiContext,
    @Arg('deliveryId', () => ID) deliveryId: string,
  ): Promise<typeof ResendDeliveryResult> {
    requirePermission(context, 'delivery.manage');
    const { language } = context;
    if (!isUuid(deliveryId)) {
      return new NotFoundError(language);
    }
    const outcome = await resendDelivery(this.needs, { deliveryId: deliveryId });
    if (outcome.kind === 'notAvailable') {
      return new ActionNotAvailableError(language, hindranceTexts[outcome.hindrance]);
    }
    const row = outcome.kind === 'due' ? await deliveryById(context.em, deliveryId) : undefined;
    return row ? new DeliveryPresenter(language).delivery(row) : new NotFoundError(language);
  }
}
