import { type EntityManager, sql } from '@ns/platform';
import { d, notificationTables } from '../entities/delivery.entity.ts';

/**
 * Forgets a person whose account was deleted: addresses and texts of all their mails, also of those about the account
 * itself, which are known by the address only. What has not left yet will not leave; that a mail was sent stays on
 * record.
 */
export async function forgetAccount(tx: EntityManager, accountId: string): Promise<void> {
  const tables = notificationTables(tx);
  await tables.deleteFrom('mail_refusal').where('account_id', '=', accountId).execute();
  await tables.deleteFrom('mail_daily_news').where('account_id', '=', accountId).execute();
  await tables.deleteFrom('mail_wish').where('account_id', '=', accountId).execute();
  const isOpen = sql<boolean>`${d.state} in ('QUEUED', 'DEFERRED')`;
  await tables
    .with('theirs', (db) =>
      db
        .selectFrom('delivery')
        .select('id')
        .where('account_id', '=', accountId)
        .union(
          db
            .selectFrom('delivery as about')
            .innerJoin('delivery as known', 'known.address', 'about.address')
            .select('about.id')
            .where('about.account_id', 'is', null)
            .where('known.account_id', '=', accountId),
        ),
    )
    .with('marks', (db) =>
      db
        .deleteFrom('mail_address_trouble as t')
        .using(['delivery as d', 'theirs'])
        .whereRef('d.id', '=', 'theirs.id')
        .whereRef('t.address', '=', 'd.address'),
    )
    .with('corrections', (db) =>
      db
        .updateTable('delivery_correction as c')
        .from('theirs')
        .set({ from_address: null, to_address: null, reason: null })
        .whereRef('c.delivery_id', '=', 'theirs.id'),
    )
    .with('aside', (db) =>
      db
        .updateTable('delivery_set_aside as s')
        .from('theirs')
        .set({ reason: null })
        .whereRef('s.delivery_id', '=', 'theirs.id'),
    )
    .with('words', (db) =>
      db
        .updateTable('delivery_attempt as a')
        .from('theirs')
        .set({ server_response: null })
        .whereRef('a.delivery_id', '=', 'theirs.id'),
    )
    .updateTable('delivery as d')
    .from('theirs')
    .set({ address: null, sent_headers: null, subject: null, body_text: null, body_html: null, server_response: null })
    .set({
      state: sql`case when ${isOpen} then 'FAILED'::delivery_state else ${d.state} end`,
      problem: sql`case when ${isOpen} then 'ACCOUNT_DELETED' else ${d.problem} end`,
    })
    .set({ next_attempt_at: null, lease_until: null })
    .whereRef('d.id', '=', 'theirs.id')
    .execute();
  await tables.deleteFrom('push_subscription').where('account_id', '=', accountId).execute();
}
