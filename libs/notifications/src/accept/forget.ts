import { type Forget, forEachPerson } from '@ns/identity';
import { anyOf, type EntityManager, sql } from '@ns/platform';
import type { RawBuilder } from 'kysely';
import { d, notificationTables } from '../entities/delivery.entity.ts';
import { emptyMails } from '../ledger/empty-mails.ts';
import { forgetAccount } from './forget-account.ts';

/**
 * Forgets the mails about signals, together with those that carried their news with others, and whom they went to. A
 * mail of the staff names the reporter too, so all of them go with the reporter as with the report.
 */
export const forgetInNotifications: Forget = async (tx, forgotten) => {
  if ('people' in forgotten) {
    return forEachPerson(forgotten.people, (accountId) => forgetAccount(tx, accountId));
  }
  const { signals, part } = forgotten;
  if (part !== 'REPORT' && part !== 'REPORTER') {
    return;
  }
  const tables = notificationTables(tx);
  await tables.deleteFrom('mail_daily_news').where('signal_id', '=', anyOf(signals)).execute();
  const about = tables.selectFrom('delivery').select('id').where('signal_id', '=', anyOf(signals));
  const carriers = tables
    .selectFrom('delivery as carried')
    .innerJoin('delivery as carrier', 'carrier.id', 'carried.carried_by')
    .select('carrier.id')
    .where('carried.signal_id', '=', anyOf(signals));
  const mails = await about.union(carriers).execute();
  await emptyMails(
    tx,
    mails.map(({ id }) => id),
  );
  await tables
    .updateTable('delivery as d')
    // The key of a mail names its account; it is needed only while its event waits in the outbox.
    .set({ account_id: null, push_subscription_id: null, dedup_key: sql<string>`'forgotten/' || ${d.id}` })
    .where('d.signal_id', '=', anyOf(signals))
    .execute();
};

/** Empties mails that were written before a moment, the oldest first. @returns how many were emptied */
export async function emptyOldMails(
  tx: EntityManager,
  { before, limit }: { readonly before: RawBuilder<Date>; readonly limit: number },
): Promise<number> {
  const oldest = filledBefore(tx, before).select('d.id').orderBy('d.created_at').limit(limit).forUpdate().skipLocked();
  const ids = (await oldest.execute()).map(({ id }) => id);
  await emptyMails(tx, ids);
  return ids.length;
}

/** How many mails that were written before a moment still have an address or a text. */
export async function countOldMails(em: EntityManager, before: RawBuilder<Date>): Promise<number> {
  const { n } = await filledBefore(em, before)
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** What has not left yet is not old, whenever it was written. */
function filledBefore(em: EntityManager, before: RawBuilder<Date>) {
  return notificationTables(em)
    .selectFrom('delivery as d')
    .where('d.created_at', '<', before)
    .where('d.state', 'not in', ['QUEUED', 'DEFERRED'])
    .where(sql<boolean>`num_nonnulls(${d.address}, ${d.sentHeaders}, ${d.subject}, ${d.bodyText}, ${d.bodyHtml},
      ${d.serverResponse}) > 0`);
}
