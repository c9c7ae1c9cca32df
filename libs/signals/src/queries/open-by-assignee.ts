import { type EntityManager, rows, sql } from '@ns/platform';
import { openStatuses } from '../domain/signal-status.ts';

/** How many open signals are assigned to each person; people without one are absent. */
export async function openSignalsByAssignee(
  em: EntityManager,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await rows(
    em,
    sql<{ id: string; count: number }>`
    select assignee_id as id, count(*)::int as count from signal
    where assignee_id = any(${accountIds}::uuid[]) and status = any(${openStatuses}::signal_status[])
    group by assignee_id`,
  );
  return new Map(found.map(({ id, count }) => [id, count]));
}
