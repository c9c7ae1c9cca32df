import { type Database, type EntityManager, sql } from '@ns/platform';
import { deskTables, pr } from '../entities/desk.entities.ts';

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
    const changed = (
      await sql<{ changed: boolean }>`
      with mine as (select * from unnest(${places.map(({ signalId }) => signalId)}::uuid[],
        ${places.map(({ accountId }) => accountId)}::uuid[]) as m (signal_id, account_id)),
      gone as (
        delete from signal_presence pr where ${pr.processId} = ${processId}
          and not exists (select from mine m where m.signal_id = ${pr.signalId} and m.account_id = ${pr.accountId})
            returning true),
      here as (
        insert into signal_presence (signal_id, account_id, process_id) select signal_id, account_id,
          ${processId}::uuid from mine
        on conflict (signal_id, account_id, process_id) do update set seen_at = now()
          where signal_presence.seen_at < now() - make_interval(secs => ${signOfLifeSeconds / 2})
        returning xmax = 0 as fresh)
      select exists (select from gone) or exists (select from here where fresh) as changed`.execute(tx.getKysely())
    ).rows[0];
    if (changed?.changed) {
      await sql`select pg_notify(${presenceChannel}, '')`.execute(tx.getKysely());
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
  const found = (
    await sql<Presence>`
    select ${pr.signalId} as "signalId", ${pr.accountId} as "accountId" from signal_presence pr
    where ${pr.signalId} = any(${signalIds}::uuid[])
      and ${pr.seenAt} > now() - make_interval(secs => ${presentForSeconds})
    group by ${pr.signalId}, ${pr.accountId} order by min(${pr.since}), ${pr.accountId}`.execute(em.getKysely())
  ).rows;
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
  const found = (
    await sql<{ signalId: string }>`
    select ${pr.signalId} as "signalId" from signal_presence pr
      where ${pr.seenAt} > now() - make_interval(secs => ${presentForSeconds})
    group by ${pr.signalId} order by max(${pr.since}) desc, ${pr.signalId} limit ${limit}`.execute(em.getKysely())
  ).rows;
  return readPresence(
    em,
    found.map(({ signalId }) => signalId),
  );
}

/** Clears away what processes left behind that died. */
export async function forgetDeadProcesses(em: EntityManager): Promise<void> {
  const dead = sql<string>`(select ctid from signal_presence pr
    where ${pr.seenAt} < now() - make_interval(secs => ${4 * presentForSeconds}) for update skip locked)`;
  await deskTables(em)
    .deleteFrom('signal_presence')
    .where(sql<string>`ctid`, 'in', dead)
    .execute();
}
