import { notificationTables } from '../entities/delivery.entity.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import { lockSituation } from '../writes/make-due.ts';

export type SetAsideOutcome = 'done' | 'notFound' | 'notStuck';

export interface SetDeliveryAsideProps {
  /** a UUID */
  readonly deliveryId: string;
  readonly reason: string;
  readonly staffId: string;
}

/** Takes a mail that did not arrive off the list of what is stuck, because staff informed the addressee another way. */
export async function setDeliveryAside(
  { database }: Needs<'database'>,
  { deliveryId, reason, staffId }: SetDeliveryAsideProps,
): Promise<SetAsideOutcome> {
  return database.transaction(async (tx) => {
    const situation = await lockSituation(tx, deliveryId);
    if (!situation) {
      return 'notFound';
    }
    if (situation.state !== 'BOUNCED' && situation.state !== 'FAILED') {
      return 'notStuck';
    }
    await notificationTables(tx)
      .insertInto('delivery_set_aside')
      .values({ delivery_id: deliveryId, reason, set_aside_by: staffId })
      .onConflict((aside) => aside.column('delivery_id').doNothing())
      .execute();
    return 'done';
  });
}
