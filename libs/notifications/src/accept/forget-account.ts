import type { EntityManager } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';
import { emptyMails } from '../ledger/empty-mails.ts';

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
  const known = tables.selectFrom('delivery').select('id').where('account_id', '=', accountId);
  const byAddress = tables
    .selectFrom('delivery as about')
    .innerJoin('delivery as known', 'known.address', 'about.address')
    .select('about.id')
    .where('about.account_id', 'is', null)
    .where('known.account_id', '=', accountId);
  const mails = await known.union(byAddress).execute();
  await emptyMails(
    tx,
    mails.map(({ id }) => id),
  );
  await tables.deleteFrom('push_subscription').where('account_id', '=', accountId).execute();
}
