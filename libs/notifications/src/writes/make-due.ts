import { type EntityManager, publish, type RowOf, sql } from '@ns/platform';
import { giveUpAfterDays } from '../domain/back-off.ts';
import { type DeliverySchema, notificationTables } from '../entities/delivery.entity.ts';
import { deliveryDueTopic } from '../topics/notifications.topics.ts';

/** What decides whether staff may do something about a delivery. */
export interface DeliverySituation extends Pick<RowOf<typeof DeliverySchema>, 'id' | 'kind' | 'state' | 'address'> {
  readonly isHeld: boolean;
  /** its texts are gone */
  readonly isEmptied: boolean;
}

/** Where a mail goes instead of `former`, who said so and why. */
export interface CorrectedAddress {
  readonly former: string | null;
  readonly address: string;
  readonly reason: string;
  readonly staffId: string;
}

/** Reads the mail that leaves, the one that carries it or the delivery itself, and holds its row. */
export async function lockLeaving(tx: EntityManager, deliveryId: string): Promise<DeliverySituation | undefined> {
  const carried = await notificationTables(tx)
    .selectFrom('delivery')
    .select('carried_by as by')
    .where('id', '=', deliveryId)
    .executeTakeFirst();
  return lockSituation(tx, carried?.by ?? deliveryId);
}

/** Reads a delivery and holds its row until the transaction ends. */
export async function lockSituation(tx: EntityManager, deliveryId: string): Promise<DeliverySituation | undefined> {
  return notificationTables(tx)
    .selectFrom('delivery')
    .select(['id', 'kind', 'state', 'address', sql<boolean>`coalesce(lease_until > now(), false)`.as('isHeld')])
    .select((eb) => eb('subject', 'is', null).$castTo<boolean>().as('isEmptied'))
    .where('id', '=', deliveryId)
    .forUpdate()
    .executeTakeFirst();
}

/**
 * Gives a delivery another address, and keeps who did so and why: a late report about the former one says nothing about
 * the mail as it is then. No copy can have come to the new one yet, so nothing is in doubt.
 */
export async function writeCorrection(
  tx: EntityManager,
  deliveryId: string,
  { former, address, reason, staffId }: CorrectedAddress,
): Promise<void> {
  const tables = notificationTables(tx);
  const addresses = { from_address: former, to_address: address };
  await tables
    .insertInto('delivery_correction')
    .values({ delivery_id: deliveryId, ...addresses, reason, corrected_by: staffId })
    .execute();
  await tables.updateTable('delivery').set({ address, in_doubt: false }).where('id', '=', deliveryId).execute();
}

/**
 * Makes a delivery due at once with three new days of trying, when the caller's transaction commits. Staff believe
 * in its address, so a mark on it is lifted until a mail comes back again.
 */
export async function makeDue(tx: EntityManager, deliveryId: string): Promise<void> {
  const tables = notificationTables(tx);
  await tables
    .updateTable('delivery')
    .set((eb) => ({
      state: 'QUEUED',
      next_attempt_at: sql<Date>`now()`,
      give_up_at: sql<Date>`now() + make_interval(days => ${giveUpAfterDays})`,
      deferrals: 0,
      round: eb('round', '+', 1),
    }))
    .set({ problem: null, server_response: null, lease_until: null, sent_at: null, returned_at: null })
    .where('id', '=', deliveryId)
    .execute();
  await tables
    .deleteFrom('delivery_set_aside as aside')
    .using('delivery as d')
    .whereRef('aside.delivery_id', '=', 'd.id')
    .where((eb) => eb.or([eb('d.id', '=', deliveryId), eb('d.carried_by', '=', deliveryId)]))
    .execute();
  await tables
    .deleteFrom('mail_address_trouble as t')
    .using('delivery as d')
    .where('d.id', '=', deliveryId)
    .whereRef('t.address', '=', 'd.address')
    .execute();
  await publish(tx, deliveryDueTopic, { deliveryId });
}
