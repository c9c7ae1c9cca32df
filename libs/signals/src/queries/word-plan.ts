import { type EntityManager, firstRow, sql } from '@ns/platform';
import { estimatedRows } from '../search/planner-estimate.ts';
import { type Condition } from './signal-filter.ts';

/**
 * How a page of signals with frequent words is made:
 * - `along` the list, asking each signal for its words until the page is full;
 * - `whole`: everything that the rest of the filter leaves is asked, and then put in order;
 * - `found`: from what the index of words finds.
 */
export type WordPlan = 'along' | 'whole' | 'found';

/** Microseconds of a signal, as `npm run bench:search` shows them: passed in an index, asked for its words, found by its words, read by its id. */
const cost = { passed: 1, asked: 6, found: 2, read: 5 };

/** How many signals there are of what. */
export interface Numbers {
  /** with the words */
  readonly matches: number;
  /** that the filter leaves without the words */
  readonly listed: number;
  readonly all: number;
  /** wanted on the page */
  readonly limit: number;
}

/** What the order of a list allows. */
export interface OrderTraits {
  /** what is found can be put in order before anything is read, so that only a page is read */
  readonly isByReceipt: boolean;
  /** what the filter leaves may stand at the far end of the order, so that the way along it has no known length */
  readonly isFarAlong: boolean;
}

/** The cheapest of the plans that the order allows. */
export function cheapestPlan({ matches, listed, all, limit }: Numbers, { isByReceipt, isFarAlong }: OrderTraits): WordPlan {
  const untilFull = (limit * all) / matches;
  const costs: Readonly<Record<WordPlan, number>> = {
    along: isFarAlong ? Number.POSITIVE_INFINITY : cost.passed * Math.min(all, untilFull * (all / listed)) + cost.asked * Math.min(listed, untilFull),
    whole: (cost.read + cost.asked) * listed,
    found: cost.found * matches + cost.read * (isByReceipt ? Math.min(matches, limit * (all / listed)) : matches),
  };
  return (['along', 'whole', 'found'] as const).reduce((best, plan) => (costs[plan] < costs[best] ? plan : best));
}

/**
 * The cheapest plan by the numbers that PostgreSQL believes in. A wrong number costs time, never a row.
 * @param within the list without the words, on `signal s`
 */
export async function wordPlan(em: EntityManager, matches: number, within: Condition, limit: number, order: OrderTraits): Promise<WordPlan> {
  const listed = Math.max(1, await estimatedRows(em, sql`select 1 from signal s where ${within}`));
  const table = await firstRow(em, sql<{ count: number }>`select reltuples::float8 as count from pg_class where oid = 'signal'::regclass`);
  return cheapestPlan({ matches, listed, all: Math.max(listed, matches, table?.count ?? 0), limit }, order);
}
