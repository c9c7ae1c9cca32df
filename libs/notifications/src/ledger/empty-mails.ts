import { anyOf, type EntityManager, sql } from '@ns/platform';
import { d, notificationTables } from '../entities/delivery.entity.ts';

/**
 * Empties mails of their addresses and texts, with the answers of the mail server and what staff wrote about them. What
 * has not left yet will not leave; that a mail was sent stays on record.
 * @param ids of the mails
 */
export async function emptyMails(tx: EntityManager, ids: readonly string[]): Promise<void> {
  const isOpen = sql<boolean>`${d.state} in ('QUEUED', 'DEFERRED')`;
  await notificationTables(tx)
    .with('marks', (db) =>
      db
        .deleteFrom('mail_address_trouble as t')
        .using('delivery as d')
        .where('d.id', '=', anyOf(ids))
        .whereRef('t.address', '=', 'd.address'),
    )
    .with('corrections', (db) =>
      db
        .updateTable('delivery_correction')
        .set({ from_address: null, to_address: null, reason: null })
        .where('delivery_id', '=', anyOf(ids)),
    )
    .with('aside', (db) =>
      db.updateTable('delivery_set_aside').set({ reason: null }).where('delivery_id', '=', anyOf(ids)),
    )
    .with('words', (db) =>
      db.updateTable('delivery_attempt').set({ server_response: null }).where('delivery_id', '=', anyOf(ids)),
    )
    .updateTable('delivery as d')
    .set({ address: null, sent_headers: null, subject: null, body_text: null, body_html: null, server_response: null })
    // Of an answer: the Message-ID of a letter, which may name its sender.
    .set({ in_reply_to: null })
    .set({
      state: sql`case when ${isOpen} then 'FAILED'::delivery_state else ${d.state} end`,
      problem: sql`case when ${isOpen} then 'ACCOUNT_DELETED' else ${d.problem} end`,
    })
    .set({ next_attempt_at: null, lease_until: null })
    .where('d.id', '=', anyOf(ids))
    .execute();
}
