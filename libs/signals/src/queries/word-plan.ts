import { type EntityManager, firstRow, sql } from '@ns/platform';
import { estimatedRows } from '../search/planner-estimate.ts';
import { type Condition } from './signal-box.ts';
import { type Words } from './signal-filter.ts';

/**
 * How a page of signals with frequent words is made:
 * - `along` the list, asking each signal for its words until the page is full;
 * - `whole`: everything that the rest of the filter leaves is read and put in order, and then asked until the page is
 *   full;
 * - `found`: from what the index of words finds, as far as it was received on the days of the filter.
 */
export type WordPlan = 'along' | 'whole' | 'found';

/**
 * Microseconds of a signal, as they were measured in a million of them:
 * - along the list: `passed` in its index, `met` and checked for its words, next to its neighbours;
 * - read from an index and put in `order`, then `asked` where it lies, which is anywhere;
 * - `marked` by the index of words, `found` with its day of receipt, `fetched` by its id, or instead everything
 *   `listed` compared with what is found.
 */
const cost = { passed: 0.2, met: 2.5, ordered: 0.6, asked: 8, marked: 0.2, found: 2, fetched: 8, listed: 0.3 };

/** How many signals there are of what. */
export interface Numbers {
  /** with the words */
  readonly matches: number;
  /** with the words, received on the days of the filter */
  readonly received: number;
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
  readonly isLateInOrder: boolean;
}

/** Number of signals of the list that are checked until the page is full, if the words are spread evenly. */
function untilFullOf({ matches, listed, all, limit }: Numbers): number {
  return Math.ceil(Math.min(listed, (limit * all) / matches));
}

/** The cheapest of the plans that the order allows. */
export function cheapestPlan(numbers: Numbers, { isByReceipt, isLateInOrder }: OrderTraits): WordPlan {
  const { matches, received, listed, all, limit } = numbers;
  const untilFull = untilFullOf(numbers);
  const fetched = isByReceipt ? Math.min(received, limit * (all / listed)) : received;
  const costs: Readonly<Record<WordPlan, number>> = {
    along: isLateInOrder
      ? Number.POSITIVE_INFINITY
      : cost.passed * Math.min(all, untilFull * (all / listed)) + cost.met * untilFull,
    whole: cost.ordered * listed + cost.asked * untilFull,
    found: cost.marked * matches + cost.found * received + Math.min(cost.fetched * fetched, cost.listed * listed),
  };
  return (['along', 'whole', 'found'] as const).reduce((best, plan) => (costs[plan] < costs[best] ? plan : best));
}

/** What a page is made of, as conditions. */
export interface Wanted {
  readonly words: Words;
  /** the list without the words, on `signal s` */
  readonly within: Condition;
  /** the days of receipt, on `signal_search f` */
  readonly received: Condition | undefined;
  readonly limit: number;
}

/**
 * The cheapest plan by the numbers that PostgreSQL believes in. A wrong number costs time, never a row.
 * @returns with the plan, how many signals of the list are asked until the page is full
 */
export async function wordPlan(
  em: EntityManager,
  { words: { found, matches }, within, received: days, limit }: Wanted,
  order: OrderTraits,
): Promise<{ readonly plan: WordPlan; readonly reach: number }> {
  const listed = Math.max(1, await estimatedRows(em, sql`select 1 from signal s where ${within}`));
  const received = days
    ? await estimatedRows(em, sql`select 1 from signal_search f where ${found} and ${days}`)
    : matches;
  const table = await firstRow(
    em,
    sql<{ count: number }>`select reltuples::float8 as count from pg_class where oid = 'signal'::regclass`,
  );
  const numbers = { matches, received, listed, all: Math.max(listed, matches, table?.count ?? 0), limit };
  return { plan: cheapestPlan(numbers, order), reach: untilFullOf(numbers) };
}
