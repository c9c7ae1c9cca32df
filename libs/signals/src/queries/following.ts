import { always, anyOf, type EntityManager, keysetCursor, type Language, sql } from '@ns/platform';
import { f, signalTables } from '../entities/index.ts';
import { type ListedSignal, type SignalRow, signalRows } from './signal-row.ts';

/** Begin of the following, id of the signal. */
const cursors = keysetCursor('moment', 'uuid');

/** How many people follow signals that they did not report, one number per id. */
export async function followerCounts(em: EntityManager, signalIds: readonly string[]): Promise<readonly number[]> {
  const counted = await signalTables(em)
    .selectFrom('signal_follower as f')
    .innerJoin('signal as s', 's.id', 'f.signal_id')
    .select(['f.signal_id as id', sql<number>`count(*)::int`.as('count')])
    .where('f.signal_id', '=', anyOf(signalIds))
    .whereRef('f.account_id', 'is distinct from', 's.reporter_id')
    .groupBy('f.signal_id')
    .execute();
  const byId = new Map(counted.map(({ id, count }) => [id, count]));
  return signalIds.map((id) => byId.get(id) ?? 0);
}

/** Whether an account follows signals, one answer per id; nobody in particular follows nothing. */
export async function followedAmong(
  em: EntityManager,
  accountId: string | null,
  signalIds: readonly string[],
): Promise<readonly boolean[]> {
  if (accountId === null) {
    return signalIds.map(() => false);
  }
  const followed = await signalTables(em)
    .selectFrom('signal_follower')
    .select('signal_id as id')
    .where('account_id', '=', accountId)
    .where('signal_id', '=', anyOf(signalIds))
    .execute();
  const ids = new Set(followed.map(({ id }) => id));
  return signalIds.map((id) => ids.has(id));
}

/** A signal that the account follows; undefined when it does not, or there is none. */
export async function followedSignalById(
  em: EntityManager,
  accountId: string,
  id: string,
): Promise<SignalRow | undefined> {
  return followedRows(em, accountId).where('s.id', '=', id).executeTakeFirst();
}

/**
 * Signals of others that the account follows, the latest begun first.
 * @returns up to `first + 1` rows; the last only shows that there are more
 */
export async function listFollowedSignals(
  em: EntityManager,
  accountId: string,
  first: number,
  after: string | null,
  language: Language,
): Promise<readonly ListedSignal[]> {
  const cursor = after === null ? null : cursors.read(after, language);
  const beyond = cursor
    ? sql<boolean>`(${f.since}, ${f.signalId}) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`
    : always;
  return followedRows(em, accountId)
    .select(sql<string>`${f.since}::text`.as('place'))
    .whereRef('s.reporter_id', 'is distinct from', 'f.account_id')
    .where(beyond)
    .orderBy('f.since', 'desc')
    .orderBy('f.signal_id', 'desc')
    .limit(first + 1)
    .execute();
}

function followedRows(em: EntityManager, accountId: string) {
  return signalRows(em).innerJoin('signal_follower as f', 'f.signal_id', 's.id').where('f.account_id', '=', accountId);
}

/** The cursor of a followed signal. */
export function followedPlaceOf(row: ListedSignal): string {
  return cursors.write([row.place, row.id]);
}
