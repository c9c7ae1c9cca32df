import { anyOf, type EntityManager, type NotNull, sql } from '@ns/platform';
import { openStatuses } from '../domain/signal-status.ts';
import { signalTables } from '../entities/index.ts';

/** How many open signals are assigned to each person; people without one are absent. */
export async function openSignalsByAssignee(
  em: EntityManager,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await signalTables(em)
    .selectFrom('signal')
    .select(['assignee_id as id', sql<number>`count(*)::int`.as('count')])
    .where('assignee_id', '=', anyOf(accountIds))
    .where('status', '=', anyOf(openStatuses))
    .groupBy('assignee_id')
    .$narrowType<{ id: NotNull }>()
    .execute();
  return new Map(found.map(({ id, count }) => [id, count]));
}
