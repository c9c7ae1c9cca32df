import { type EntityManager, firstRow, keysetCursor, type Language, rows, sql } from '@ns/platform';
import { signalColumns, type SignalRow } from './signal-row.ts';
import { type ListedSignal } from '../finder/signal-finder.ts';

/** Begin of the following, id of the signal. */
const cursors = keysetCursor('moment', 'uuid');

/** How many people follow signals that they did not report, one number per id. */
export async function followerCounts(em: EntityManager, signalIds: readonly string[]): Promise<readonly number[]> {
  const counted = await rows(
    em,
    sql<{ id: string; count: number }>`
    select f.signal_id as id, count(*)::int as count from signal_follower f join signal s on s.id = f.signal_id
    where f.signal_id = any(${signalIds}::uuid[]) and f.account_id is distinct from s.reporter_id group by f.signal_id`,
  );
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
  const followed = await rows(
    em,
    sql<{
      id: string;
    }>`select signal_id as id from signal_follower where account_id = ${accountId}
      and signal_id = any(${signalIds}::uuid[])`,
  );
  const ids = new Set(followed.map(({ id }) => id));
  return signalIds.map((id) => ids.has(id));
}

/** A signal that the account follows; undefined when it does not, or there is none. */
export async function followedSignalById(
  em: EntityManager,
  accountId: string,
  id: string,
): Promise<SignalRow | undefined> {
  return firstRow(
    em,
    sql<SignalRow>`
    select ${signalColumns} from signal s where s.id = ${id}
      and exists (select from signal_follower f where f.signal_id = s.id and f.account_id = ${accountId})`,
  );
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
    ? sql<boolean>`(f.since, f.signal_id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`
    : sql<boolean>`true`;
  return rows(
    em,
    sql<ListedSignal>`
    select ${signalColumns}, f.since::text as place from signal_follower f join signal s on s.id = f.signal_id
    where f.account_id = ${accountId} and s.reporter_id is distinct from f.account_id and ${beyond}
    order by f.since desc, f.signal_id desc limit ${first + 1}`,
  );
}

/** The cursor of a followed signal. */
export function followedPlaceOf(row: ListedSignal): string {
  return cursors.write([row.place, row.id]);
}
