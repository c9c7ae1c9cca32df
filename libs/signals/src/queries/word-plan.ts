import { type EntityManager, firstRow, sql } from '@ns/platform';
import { estimatedRows } from '../search/planner-estimate.ts';
import { type Condition, type Words } from './signal-filter.ts';

/**
 * How a page of signals with frequent words is made:
 * - `along` the list, asking each signal for its words until the page is full;
 * - `whole`: everything that the rest of the filter leaves is read and put in order, and then asked until the page is full;
 * - `found`: from what the index of words finds, as far as it was received on the days of the filter.
 */
export type WordPlan = 'along' | 'whole' | 'found';

/**
 * Microseconds of a signal, as `npm run bench:search` shows them: passed in an index, read from one and put in order, asked for its words; marked by
 * their index, found by it, read by its id.
 */
const cost = { passed: 1, ordered: 0.5, asked: 6, marked: 0.2, found: 2, read: 5 };

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
  readonly isFarAlong: boolean;
}

/** So many signals of the list are asked until the page is full, when the words are spread evenly. */
function untilFullOf({ matches, listed, all, limit }: Numbers): number {
  return Math.ceil(Math.min(listed, (limit * all) / matches));
}

/** The cheapest of the plans that the order allows. */
export function cheapestPlan(numbers: Numbers, { isByReceipt, isFarAlong }: OrderTraits): WordPlan {
  const { matches, received, listed, all, limit } = numbers;
  const untilFull = untilFullOf(numbers);
  const costs: Readonly<Record<WordPlan, number>> = {
    along: isFarAlong ? Number.POSITIVE_INFINITY : cost.passed * Math.min(all, untilFull * (all / listed)) + cost.asked * untilFull,
    whole: cost.ordered * listed + cost.asked * untilFull,
    found: cost.marked * matches + cost.found * received + cost.read * (isByReceipt ? Math.min(received, limit * (all / listed)) : received),
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
export async function wordPlan(em: EntityManager, { words: { found, matches }, within, received: days, limit }: Wanted, order: OrderTraits): Promise<{ readonly plan: WordPlan; readonly reach: number }> {
  const listed = Math.max(1, await estimatedRows(em, sql`select 1 from signal s where ${within}`));
  const received = days ? await estimatedRows(em, sql`select 1 from signal_search f where ${found} and ${days}`) : matches;
  const table = await firstRow(em, sql<{ count: number }>`select reltuples::float8 as count from pg_class where oid = 'signal'::regclass`);
  const numbers = { matches, received, listed, all: Math.max(listed, matches, table?.count ?? 0), limit };
  return { plan: cheapestPlan(numbers, order), reach: untilFullOf(numbers) };
}
