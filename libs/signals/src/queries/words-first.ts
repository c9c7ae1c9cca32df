import { type EntityManager, firstRow, sql } from '@ns/platform';
import { estimatedRows } from '../search/planner-estimate.ts';
import { type Condition, fewInOneWay, type Words } from './signal-filter.ts';

/** Microseconds of a signal that is found by its words, that is read by its id, or that is met along the list and asked for its words. */
const cost = { found: 2, read: 5, met: 6 };

/**
 * Whether a page is made from what the words find, or along the list, asking each signal for its words: rare words are not met there for long, frequent ones find too much.
 * @param within the list without the words, on `signal s`
 * @param isByReceipt what is found can be put in order before anything is read, so that only a page is read
 */
export async function areFoundFirst(em: EntityManager, { matches }: Words, within: Condition, isByReceipt: boolean, limit: number): Promise<boolean> {
  if (matches <= fewInOneWay) return true;
  const listed = await estimatedRows(em, sql`select 1 from signal s where ${within}`);
  const all = (await firstRow(em, sql<{ count: number }>`select reltuples::float8 as count from pg_class where oid = 'signal'::regclass`))?.count ?? 0;
  const read = isByReceipt ? Math.min(matches, (limit * all) / Math.max(listed, 1)) : matches;
  const met = Math.min(listed, (limit * all) / matches);
  return cost.found * matches + cost.read * read < cost.met * met;
}
