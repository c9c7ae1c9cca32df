import { type EntityManager, sql } from '@ns/platform';
import { estimatedRows } from './planner-estimate.ts';
import { type Search, type UnderstoodWord, wordQuery } from './understand-search.ts';

/** How many signals have all words of a search, as far as that is known without looking. */
export interface WordFrequency {
  /** by the statistics of the planner and what they leave out */
  readonly likely: number;
  /** whether there are surely more than the number asked for */
  readonly isMore: boolean;
}

/**
 * Part of all signals in which the planner believes a stem that its statistics do not know (`DEFAULT_TS_MATCH_SEL` of
 * PostgreSQL).
 */
const unknownStem = 0.005;
/**
 * Part of all signals that have such a stem in truth: the mean of what a beginning comprises, in a million signals. The
 * planner leaves them out.
 */
const rareStem = 0.000_2;
/**
 * What the planner believes of one word is right within some per cent, and of several at once a guess: an estimate
 * above this multiple of the limit is certain to exceed it.
 */
const [sureOfOne, sureOfSeveral] = [1.4, 4];

/**
 * Asks the planner, which takes a part of a millisecond.
 * @param than number of signals for {@link WordFrequency.isMore}
 */
export async function wordFrequency(
  em: EntityManager,
  { stems, words }: Pick<Search, 'stems' | 'words'>,
  than: number,
): Promise<WordFrequency> {
  const holding = (query: string | null) =>
    estimatedRows(em, sql`select 1 from signal_search f where f.stems @@ ${query}::tsquery`);
  const [all, known] = [await estimatedRows(em, sql`select 1 from signal_search f`), await holding(stems)];
  const last = words.at(-1);
  const ofLast = last && last.begun > 0 && words.length > 1 ? await holding(wordQuery(last)) : known;
  const leftOut = all * rareStem * (last?.begun ?? 0);
  const unknown = all * words.reduce((part, word) => part * Math.min(1, stemsNamed(word) * unknownStem), 1);
  return {
    likely: Math.min(all, known * (1 + leftOut / Math.max(1, ofLast))),
    isMore: known > unknown && known > than * (words.length === 1 ? sureOfOne : sureOfSeveral),
  };
}

function stemsNamed({ stems, beginnings }: UnderstoodWord): number {
  return stems.length + beginnings.length;
}
