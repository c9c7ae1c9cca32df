import type { ScheduledTask } from '../jobs/index.ts';
import { type Database, type EntityManager, sql } from '../persistence/index.ts';
import { healthTables } from './health.entities.ts';
import type { StateEntry } from './state-kinds.ts';
import { longAgo, systemState } from './system-state.ts';

const now = sql<Date>`now()`;

/**
 * Writes down since when each thing is not green, and since when it is so again. What comes back within the held time
 * goes on as before; what is gone for longer is forgotten, unless it was mailed to the operator, who then gets its end
 * by mail as well.
 */
export async function keepState(em: EntityManager): Promise<void> {
  const entries = await systemState(em);
  const tables = healthTables(em);
  await tables
    .updateTable('state_entry')
    .set({ gone_at: now })
    .where('gone_at', 'is', null)
    .where(sql<boolean>`not ${isAmong(entries)}`)
    .execute();
  await tables.deleteFrom('state_entry').where('gone_at', '<', longAgo).where('mailed_at', 'is', null).execute();
  if (entries.length > 0) {
    await tables
      .insertInto('state_entry')
      .values(entries.map(({ kind, level, since }) => ({ kind, level, since: since ?? now })))
      .onConflict((conflict) =>
        conflict.columns(['kind', 'level']).doUpdateSet({
          // Gone for long, it begins anew.
          since: sql<Date>`case when state_entry.gone_at < ${longAgo} then excluded.since else state_entry.since end`,
          mailed_at: sql<Date | null>`case when state_entry.gone_at < ${longAgo} then null
            else state_entry.mailed_at end`,
          gone_at: null,
        }),
      )
      .execute();
  }
}

/** What an operator has to hear of. */
export interface StateNews {
  /** what has not been green for the held time, and was not mailed before */
  readonly turned: readonly StateEntry[];
  /** what was mailed and has been green again for the held time */
  readonly over: readonly Pick<StateEntry, 'kind' | 'level' | 'since'>[];
}

/**
 * What has to be mailed to the operator since the last time. It counts as mailed with the transaction of the caller, so
 * of several processes that ask at once one gets it. What is gone in this moment is not news.
 */
export async function newsOfState(tx: EntityManager): Promise<StateNews> {
  const tables = healthTables(tx);
  const entries = await systemState(tx);
  const turned = await tables
    .updateTable('state_entry')
    .set({ mailed_at: now })
    .where('mailed_at', 'is', null)
    .where('gone_at', 'is', null)
    .where('since', '<', longAgo)
    .where(isAmong(entries))
    .returning(['kind', 'level'])
    .execute();
  const over = await tables
    .deleteFrom('state_entry')
    .where('mailed_at', 'is not', null)
    .where('gone_at', '<', longAgo)
    .returning(['kind', 'level', 'since'])
    .execute();
  return {
    turned: entries.filter(({ kind, level }) => turned.some((row) => row.kind === kind && row.level === level)),
    over,
  };
}

/** Keeps the state twice a minute. */
export function keepStateTask(database: Database): ScheduledTask {
  return {
    name: 'health.state',
    everyMs: 30_000,
    perform: async () => {
      await database.transaction(keepState);
      return [];
    },
  };
}

/** Whether a kept thing is one of these. */
function isAmong(entries: readonly StateEntry[]) {
  const keys = entries.map(({ kind, level }) => `${kind} ${level}`);
  return sql<boolean>`(kind || ' ' || level = any(${keys}::text[]))`;
}
