import { type EntityManager, run, sql } from '@ns/platform';
import { assigneesOf } from '@ns/signals';

/**
 * Writes down who is responsible for signals now, apart from their facts: a change of person is no change of a fact,
 * and nobody pulls it. The caller holds the locks of the signals, see `keepFacts`.
 */
export async function keepPeople(tx: EntityManager, signalIds: readonly string[]): Promise<void> {
  const assigned = JSON.stringify(await assigneesOf(tx, signalIds));
  await run(
    tx,
    sql`
    with present as (
      select * from jsonb_to_recordset(${assigned}::jsonb) as p (id uuid, "assigneeId" uuid)),
    ended as (
      delete from signal_fact_person where id = any(${signalIds}::uuid[]) and id not in (select id from present))
    insert into signal_fact_person as kept (id, account_id) select id, "assigneeId" from present
    on conflict (id) do update set account_id = excluded.account_id where kept.account_id <> excluded.account_id`,
  );
}
