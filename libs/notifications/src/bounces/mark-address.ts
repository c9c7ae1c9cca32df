import { type EntityManager, sql } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';

/** Remembers that an address does not work, with the server's words. */
export async function markAddress(tx: EntityManager, address: string, words: string): Promise<void> {
  await notificationTables(tx)
    .insertInto('mail_address_trouble')
    .values({ address, server_response: words })
    .onConflict((marked) => marked.column('address').doUpdateSet({ server_response: words, since: sql<Date>`now()` }))
    .execute();
}
