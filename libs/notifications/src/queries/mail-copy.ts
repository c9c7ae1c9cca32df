import type { EntityManager } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';

/** The text and the headers of one mail as it is or was sent; undefined when there is no such delivery. */
export async function mailCopyOf(em: EntityManager, deliveryId: string) {
  return notificationTables(em)
    .selectFrom('delivery')
    .select(['signal_id as signalId', 'subject', 'body_text as text', 'body_html as html', 'sent_headers as headers'])
    .where('id', '=', deliveryId)
    .executeTakeFirst();
}
