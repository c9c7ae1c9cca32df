import type { CalendarDay } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import type { PlanRule } from '../domain/file-plan.ts';
import { retentionTables } from '../entities/retention.entities.ts';

/** A line of the protocol of destruction. */
export interface Protocol extends PlanRule {
  readonly id: string;
  readonly day: CalendarDay;
  readonly edition: number;
  readonly count: number;
  readonly lastAt: Date;
}

/** Lines of the protocol, the latest first. */
export async function protocols(
  em: EntityManager,
  { afterId, limit }: { readonly afterId: string | null; readonly limit: number },
): Promise<readonly Protocol[]> {
  const found = retentionTables(em)
    .selectFrom('destruction_protocol')
    .select(['id', 'day', 'kind', 'category_group as group', 'months', 'outcome', 'edition', 'count'])
    .select('last_at as lastAt')
    .orderBy('id', 'desc')
    .limit(limit);
  return (afterId === null ? found : found.where('id', '<', afterId)).execute();
}

/** What went by one rule of one edition in some days. */
export interface RuleTotal extends PlanRule {
  readonly edition: number;
  readonly count: number;
}

/** The protocol of some days, by rule and edition, as it is registered as a document. */
export async function protocolTotals(
  em: EntityManager,
  { from, to }: { readonly from: CalendarDay; readonly to: CalendarDay },
): Promise<readonly RuleTotal[]> {
  return retentionTables(em)
    .selectFrom('destruction_protocol')
    .select(['kind', 'category_group as group', 'months', 'outcome', 'edition'])
    .select(sql<number>`sum(count)::int`.as('count'))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['kind', 'category_group', 'months', 'outcome', 'edition'])
    .orderBy('edition')
    .orderBy('kind')
    .orderBy('category_group')
    .execute();
}
