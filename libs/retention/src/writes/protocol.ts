import type { CalendarDay } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import type { PlanRule } from '../domain/file-plan.ts';
import { keptCount, retentionTables } from '../entities/retention.entities.ts';

/** Counts what went by a rule, in the transaction in which it went: nothing is counted twice or not at all. */
export async function writeProtocol(
  tx: EntityManager,
  rule: PlanRule,
  { day, edition, count }: { readonly day: CalendarDay; readonly edition: number; readonly count: number },
): Promise<void> {
  if (count === 0) {
    return;
  }
  const { kind, group, months, outcome } = rule;
  await retentionTables(tx)
    .insertInto('destruction_protocol')
    .values({ day, kind, category_group: group, months, outcome, edition, count })
    .onConflict((there) =>
      there
        .columns(['day', 'kind', 'category_group', 'edition'])
        .doUpdateSet({ count: sql<number>`${keptCount} + excluded.count`, last_at: sql<Date>`now()` }),
    )
    .execute();
}
