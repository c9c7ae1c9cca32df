import { type Database, type EntityManager, firstRow, rows, run, sql } from '@ns/platform';

export const presenceChannel = 'ns_presence';

/** Seconds after its last sign of life for which somebody still counts as present. */
export const presentForSeconds = 15;
/** Seconds between two signs of life of a process. */
export const signOfLifeSeconds = 5;

/** An account at a signal. */
export interface Presence {
  readonly signalId: string;
  readonly accountId: string;
}

/**
 * Writes down who is at which signal in this process, and wakes all processes when that differs from before. A row that
 * was written a moment ago is left as it is: many people coming at once do not rewrite everybody each time.
 */
export async function writePresence(database: Database, processId: string, places: readonly Presence[]): Promise<void> {
  await database.transaction(async (tx) => {
    const changed = await firstRow(
      tx,
      sql<{ changed: boolean }>`
      with mine as (select * from unnest(${places.map(({ signalId }) => signalId)}::uuid[],
        ${places.map(({ accountId }) => accountId)}::uuid[]) as m (signal_id, account_id)),
      gone as (
        delete from signal_presence p where p.process_id = ${processId}
          and not exists (select from mine m where m.signal_id = p.signal_id and m.account_id = p.account_id)
            returning true),
      here as (
        insert into signal_presence (signal_id, account_id, process_id) select signal_id, account_id,
          ${processId}::uuid from mine
        on conflict (signal_id, account_id, process_id) do update set seen_at = now()
          where signal_presence.seen_at < now() - make_interval(secs => ${signOfLifeSeconds / 2})
        returning xmax = 0 as fresh)
      select exists (select from gone) or exists (select from here where fresh) as changed`,
    );
    if (changed?.changed) {
      await run(tx, sql`select pg_notify(${presenceChannel}, '')`);
    }
  });
}

/** Who is at some signals, in any process, by signal. */
export async function readPresence(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (signalIds.length === 0) {
    return new Map();
  }
  const found = await rows(
    em,
    sql<Presence>`
    select p.signal_id as "signalId", p.account_id as "accountId" from signal_presence p
    where p.signal_id = any(${signalIds}::uuid[]) and p.seen_at > now() - make_interval(secs => ${presentForSeconds})
    group by p.signal_id, p.account_id order by min(p.since), p.account_id`,
  );
  return new Map(
    [...Map.groupBy(found, ({ signalId }) => signalId)].map(([signalId, places]) => [
      signalId,
      places.map(({ accountId }) => accountId),
    ]),
  );
}

/** Who is at any signal, in any process, by signal. @param limit signals at most: those where somebody came last */
export async function readAllPresence(
  em: EntityManager,
  limit: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await rows(
    em,
    sql<{ signalId: string }>`
    select p.signal_id as "signalId" from signal_presence p
      where p.seen_at > now() - make_interval(secs => ${presentForSeconds})
    group by p.signal_id order by max(p.since) desc, p.signal_id limit ${limit}`,
  );
  return readPresence(
    em,
    found.map(({ signalId }) => signalId),
  );
}

/** Clears away what processes left behind that died. */
export async function forgetDeadProcesses(em: EntityManager): Promise<void> {
  await run(
    em,
    sql`delete from signal_presence where ctid in (select ctid from signal_presence
      where seen_at < now() - make_interval(secs => ${4 * presentForSeconds}) for update skip locked)`,
  );
}
