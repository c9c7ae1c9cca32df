import type { Database } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';
import { lockSituation } from './make-due.ts';

export type SetAsideOutcome = 'done' | 'notFound' | 'notStuck';

/** Takes a mail that did not arrive off the list of what is stuck, because staff informed the addressee another way. */
export class SetDeliveryAside {
  constructor(private readonly database: Database) {}

  /** @param deliveryId a UUID */
  async execute({
    deliveryId,
    reason,
    staffId,
  }: {
    readonly deliveryId: string;
    readonly reason: string;
    readonly staffId: string;
  }): Promise<SetAsideOutcome> {
    return this.database.transaction(async (tx) => {
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
}
