import { type Forget, forEachPerson } from '@ns/identity';
import { anyOf, columnsOf, type EntityManager, sql } from '@ns/platform';
import { isSettled, shareSignals } from '@ns/signals';
import type { RawBuilder } from 'kysely';
import { d, DeliverySchema, notificationTables } from '../entities/delivery.entity.ts';
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
  if (part === 'NOTES') {
    return forgetMailedNotes(tx, signals);
  }
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

/** What a mentioned member of the staff, or a contractor, was written is the note. */
async function forgetMailedNotes(tx: EntityManager, signals: readonly string[]): Promise<void> {
  const mails = await notificationTables(tx)
    .selectFrom('delivery')
    .select('id')
    .where('signal_id', '=', anyOf(signals))
    .where('kind', 'in', ['mentioned', 'work_order'])
    .execute();
  await emptyMails(
    tx,
    mails.map(({ id }) => id),
  );
}

/** Which mails are old. */
export interface OldMails {
  /** written earlier than this */
  readonly before: RawBuilder<Date>;
  /** what is written about a signal that is worked on, or can be disputed now, stays */
  readonly now: Date;
  /** signals whose mails stay, whatever their age */
  readonly except: readonly string[];
  /** the signal that a letter is about, by an expression with the id of the letter */
  readonly signalOfLetter: (letterId: RawBuilder<unknown>) => RawBuilder<string | null>;
}

/** Which of them are emptied. */
export interface EmptiedMails extends Omit<OldMails, 'except'> {
  /** reads the signals whose mails stay: again once nobody changes those that the mails are about */
  readonly staying: (tx: EntityManager) => Promise<readonly string[]>;
  readonly limit: number;
}

/** Empties old mails, the oldest first. */
export async function emptyOldMails(
  tx: EntityManager,
  { limit, staying, ...which }: EmptiedMails,
): Promise<{ readonly count: number; readonly isLast: boolean }> {
  const oldest = oldMails(tx, { ...which, except: await staying(tx) });
  const found = await oldest.select('d.id').orderBy('d.created_at').limit(limit).forUpdate().skipLocked().execute();
  const ids = found.map(({ id }) => id);
  const signals = await signalsOfMails(tx, ids, which);
  const unchanging = await shareSignals(tx, signals);
  const except = [...(await staying(tx)), ...signals.filter((id) => !unchanging.has(id))];
  const old = await oldMails(tx, { ...which, except })
    .select('d.id')
    .where('d.id', '=', anyOf(ids))
    .execute();
  await emptyMails(
    tx,
    old.map(({ id }) => id),
  );
  return { count: old.length, isLast: old.length === 0 || found.length < limit };
}

/** How many old mails still have an address or a text. */
export async function countOldMails(em: EntityManager, which: OldMails): Promise<number> {
  const { n } = await oldMails(em, which)
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

const news = columnsOf(DeliverySchema, 'news');

/** Signals that `delivery d` is about: those whose news it has, and that of the letter that it answers. */
function signalsOfMail({ signalOfLetter }: Pick<OldMails, 'signalOfLetter'>): RawBuilder<unknown> {
  const letterId = sql`(case when ${d.kind} = 'letter_answer' then ${d.notice} end)::uuid`;
  return sql`(select ${news.signalId} from delivery news where ${news.id} = ${d.id} or ${news.carriedBy} = ${d.id}
    union all select ${signalOfLetter(letterId)}) as about (id)`;
}

async function signalsOfMails(
  tx: EntityManager,
  ids: readonly string[],
  which: Pick<OldMails, 'signalOfLetter'>,
): Promise<readonly string[]> {
  const found = sql<{ id: string }>`select distinct about.id from delivery d cross join lateral ${signalsOfMail(which)}
    where ${d.id} = ${anyOf(ids)} and about.id is not null`;
  return (await found.execute(tx.getKysely())).rows.map(({ id }) => id);
}

/** What has not left yet is not old, whenever it was written; a mail about several signals waits for each. */
function oldMails(em: EntityManager, { before, now, except, ...which }: OldMails) {
  return notificationTables(em)
    .selectFrom('delivery as d')
    .where('d.created_at', '<', before)
    .where('d.state', 'not in', ['QUEUED', 'DEFERRED'])
    .where(sql<boolean>`num_nonnulls(${d.address}, ${d.sentHeaders}, ${d.subject}, ${d.bodyText}, ${d.bodyHtml},
      ${d.serverResponse}) > 0`).where(sql<boolean>`not exists (select from ${signalsOfMail(which)}
      where about.id is not null and (about.id = ${anyOf(except)} or not ${isSettled(sql`about.id`, now)}))`);
}
