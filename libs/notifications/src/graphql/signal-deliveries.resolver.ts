import type { ApiContext } from '@ns/identity';
import { inKeyOrder } from '@ns/platform';
import { SignalType } from '@ns/signals';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { deliveriesOfSignals } from '../queries/delivery-row.ts';
import { DeliveryPresenter } from './delivery.presenter.ts';
import { DeliveryType } from './delivery.types.ts';

/** The mails of a signal, read once for all signals of a list. */
@Resolver(() => SignalType)
export class SignalDeliveriesResolver {
  @FieldResolver(() => [DeliveryType], { description: 'Mails about the signal, oldest first.' })
  async deliveries(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<DeliveryType[]> {
    const read = async (ids: readonly string[]) =>
      inKeyOrder(ids, await deliveriesOfSignals(context.em, ids), (row) => row.signalId);
    const rows = await context.loaders.of('signal.deliveries', read).load(signal.id);
    const presenter = new DeliveryPresenter(context.language);
    return rows.map((row) => presenter.delivery(row));
  }
}
