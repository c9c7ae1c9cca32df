import { type CalendarDay, dayOf, type Menus } from '@ns/municipality';
import { type Language, type Text, requestError } from '@ns/platform';
import { periodsOf, type StatsInterval } from '../domain/periods.ts';
import type { FactSource } from '../engine/fact-source.ts';
import { type FilterName, filters, type StatsDimension, type StatsFilter } from '../entities/dimensions.ts';
import { textOf } from '../texts/index.ts';
import { statisticsOf, type StatsRow } from './statistics.ts';

/** More rows than this are no statistics but a pull of facts. */
export const mostStatsRows = 50_000;
/** Ten years by day; longer series are asked for by week or month. */
const mostPeriods = 3_660;

/** A question as a caller asks it; not checked yet. */
export interface StatsRequest {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly interval: StatsInterval;
  readonly groupBy: readonly StatsDimension[];
  readonly filter: StatsFilter;
}

/**
 * Answers a question that was found right.
 * @param mostRows more rows than this are refused
 * @throws GraphQLError BAD_USER_INPUT with the name of the argument: days in the wrong order, too many periods or rows,
 *   unknown code
 */
export async function answerStats(
  facts: FactSource,
  menus: Menus,
  { from, to, interval, groupBy, filter }: StatsRequest,
  language: Language,
  mostRows = mostStatsRows,
): Promise<readonly StatsRow[]> {
  requireDays(from, to, language);
  const periods = periodsOf(from, to, interval, dayOf(new Date()), mostPeriods);
  if (!periods) {
    throw refused(language, 'interval', texts.tooManyPeriods);
  }
  const checked = checkedFilter(menus, filter, language);
  const rows = await statisticsOf(facts, { interval, periods, groupBy, filter: checked, menus, limit: mostRows });
  if (!rows) {
    throw refused(language, 'groupBy', texts.tooManyRows(mostRows));
  }
  return rows;
}

/** @throws GraphQLError BAD_USER_INPUT about the argument when the first day is after the last one */
export function requireDays(from: CalendarDay, to: CalendarDay, language: Language, argument = 'from'): void {
  if (from > to) {
    throw refused(language, argument, texts.afterEnd);
  }
}

/**
 * The filter with groups of categories replaced by their leaves.
 * @throws GraphQLError BAD_USER_INPUT for a code that the municipality does not have
 */
export function checkedFilter(menus: Menus, filter: StatsFilter, language: Language): StatsFilter {
  const unknown = unknownCode(menus, filter);
  if (unknown) {
    throw refused(language, `filter.${unknown}`, texts.unknownCode);
  }
  return leavesOf(menus, filter);
}

/** Under which name a filter has a code that the municipality does not have; undefined when all are known. */
export function unknownCode(menus: Menus, filter: StatsFilter): FilterName | undefined {
  return filters.find(({ name, known }) => {
    const codes = known?.(menus);
    return codes && filter[name]?.some((code) => !codes.has(code));
  })?.name;
}

/** The filter with groups of categories replaced by their leaves. */
export function leavesOf(menus: Menus, filter: StatsFilter): StatsFilter {
  const chosen = new Set(filter.categories ?? []);
  const leaves = [...menus.categories.values()]
    .filter(({ code, parentCode }) => chosen.has(code) || (parentCode != null && chosen.has(parentCode)))
    .map(({ code }) => code);
  return { ...filter, categories: chosen.size > 0 ? leaves : null };
}

/** BAD_USER_INPUT about an argument, in the caller's language. */
export function refused(language: Language, argument: string, message: Text): ReturnType<typeof requestError> {
  return requestError('BAD_USER_INPUT', language, { argument }, message);
}

export const texts = {
  afterEnd: textOf('periodBeginsAfterEnd'),
  tooManyPeriods: textOf('tooManyPeriods'),
  tooManyRows: (most: number) => textOf('tooManyRows', { most }),
  unknownCode: textOf('unknownCode'),
} as const satisfies Readonly<Record<string, Text | ((most: number) => Text)>>;
