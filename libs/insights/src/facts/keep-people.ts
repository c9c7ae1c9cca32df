import { anyOf, columnsOf, type EntityManager, sql } from '@ns/platform';
import { assigneesOf } from '@ns/signals';
import { FactPersonSchema } from '../entities/signal-fact.entity.ts';

const { id, accountId } = columnsOf(FactPersonSchema);
const kept = columnsOf(FactPersonSchema, 'kept');

/**
 * Writes down who is responsible for signals now, apart from their facts: a change of person is no change of a fact,
 * and nobody pulls it. The caller holds the locks of the signals, see `keepFacts`.
 */
export async function keepPeople(tx: EntityManager, signalIds: readonly string[]): Promise<void> {
  const assigned = JSON.stringify(await assigneesOf(tx, signalIds));
  await sql`
    with present as (
      select * from jsonb_to_recordset(${assigned}::jsonb) as p (id uuid, "assigneeId" uuid)),
    ended as (
      delete from signal_fact_person where ${id} = ${anyOf(signalIds)} and ${id} not in (select id from present))
    insert into signal_fact_person as kept (${id}, ${accountId}) select id, "assigneeId" from present
    on conflict (${id}) do update set ${accountId} = excluded.account_id
      where ${kept.accountId} <> excluded.account_id`.execute(tx.getKysely());
}
