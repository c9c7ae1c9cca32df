import { type EntityManager, firstRow, publish, run, sql } from '@ns/platform';
import { giveUpAfterDays } from '../domain/back-off.ts';
import { type DeliveryState } from '../domain/delivery.ts';
import { type MailKind } from '../domain/mail-kind.ts';
import { deliveryDueTopic } from '../notifications.topics.ts';

/** What decides whether staff may do something about a delivery. */
export interface DeliverySituation {
  readonly kind: MailKind;
  readonly state: DeliveryState;
  readonly address: string | null;
  readonly isHeld: boolean;
}

/** Reads a delivery and holds its row until the transaction ends. */
export async function lockSituation(tx: EntityManager, deliveryId: string): Promise<DeliverySituation | undefined> {
  return firstRow(
    tx,
    sql<DeliverySituation>`
    select kind, state, address, coalesce(lease_until > now(), false) as "isHeld" from delivery
      where id = ${deliveryId} for update`,
  );
}

/**
 * Makes a delivery due at once with three new days of trying, when the caller's transaction commits. Staff believe
 * in its address, so a mark on it is lifted until a mail comes back again.
 */
export async function makeDue(tx: EntityManager, deliveryId: string): Promise<void> {
  await run(
    tx,
    sql`
    update delivery set state = 'QUEUED', next_attempt_at = now(),
      give_up_at = now() + make_interval(days => ${giveUpAfterDays}),
      deferrals = 0, round = round + 1, problem = null, server_response = null, lease_until = null, sent_at = null,
        returned_at = null
    where id = ${deliveryId}`,
  );
  await run(tx, sql`delete from delivery_set_aside where delivery_id = ${deliveryId}`);
  await run(
    tx,
    sql`delete from mail_address_trouble t using delivery d where d.id = ${deliveryId} and t.address = d.address`,
  );
  await publish(tx, deliveryDueTopic, { deliveryId });
}
