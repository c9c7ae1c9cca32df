import { type CalendarDay, dayOf, type Menus } from '@ns/municipality';
import { type Language, type Localized, requestError } from '@ns/platform';
import { type FactStore } from '../columns/fact-store.ts';
import { periodsOf, type StatsInterval } from './periods.ts';
import { type StatsDimension, type StatsFilter, statisticsOf, type StatsRow } from './statistics.ts';

/** More rows than this are no statistics but a pull of facts. */
const mostRows = 50_000;
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
 * @throws GraphQLError BAD_USER_INPUT with the name of the argument: days in the wrong order, too many periods or rows,
 *   unknown code
 */
export async function answerStats(
  facts: FactStore,
  menus: Menus,
  { from, to, interval, groupBy, filter }: StatsRequest,
  language: Language,
): Promise<readonly StatsRow[]> {
  requireDays(from, to, language);
  const periods = periodsOf(from, to, interval, dayOf(new Date()), mostPeriods);
  if (!periods) {
    throw refused(language, 'interval', texts.tooManyPeriods);
  }
  const question = {
    periods,
    groupBy,
    filter: checkedFilter(menus, filter, language),
    groupOf: groupOfCategories(menus),
    limit: mostRows,
  };
  const rows = statisticsOf(await facts.current(), question);
  if (!rows) {
    throw refused(language, 'groupBy', texts.tooManyRows);
  }
  return rows;
}

/** @throws GraphQLError BAD_USER_INPUT when the first day is after the last one */
export function requireDays(from: CalendarDay, to: CalendarDay, language: Language): void {
  if (from > to) {
    throw refused(language, 'from', texts.afterEnd);
  }
}

/** The group of each category; a group is its own. */
export function groupOfCategories(menus: Menus): Readonly<Record<string, string>> {
  return Object.fromEntries([...menus.categories].map(([code, { parentCode }]) => [code, parentCode ?? code]));
}

/**
 * The filter with groups of categories replaced by their leaves.
 * @throws GraphQLError BAD_USER_INPUT for a code that the municipality does not have
 */
export function checkedFilter(menus: Menus, filter: StatsFilter, language: Language): StatsFilter {
  const known = {
    categories: menus.categories,
    departments: menus.departments,
    settlements: menus.settlements,
    quarters: new Set([...menus.quarters.values()].flat().map(({ code }) => code)),
    externalBodies: menus.externalBodies,
  };
  for (const [name, codes] of Object.entries(known)) {
    const unknown = (filter[name as keyof typeof known] ?? []).find((code) => !codes.has(code));
    if (unknown !== undefined) {
      throw refused(language, `filter.${name}`, texts.unknownCode);
    }
  }
  const chosen = new Set(filter.categories ?? []);
  const leaves = [...menus.categories.values()]
    .filter(({ code, parentCode }) => chosen.has(code) || (parentCode != null && chosen.has(parentCode)))
    .map(({ code }) => code);
  return { ...filter, categories: chosen.size > 0 ? leaves : null };
}

/** BAD_USER_INPUT about an argument, in the caller's language. */
export function refused(language: Language, argument: string, message: Localized): ReturnType<typeof requestError> {
  return requestError('BAD_USER_INPUT', language, { argument }, message);
}

export const texts = {
  afterEnd: { bg: 'Началото е след края на периода.', en: 'The period begins after its end.' },
  tooManyPeriods: {
    bg: 'Периодът е твърде дълъг за тези отрязъци. Поискайте по-дълги отрязъци или по-малко дни.',
    en: 'There are too many periods. Ask for longer intervals or fewer days.',
  },
  tooManyRows: {
    bg: 'Редовете са над 50 000. Групирайте по по-малко признаци, поискайте по-дълги отрязъци или по-тесен филтър.',
    en: 'There are more than 50,000 rows. Group by less, ask for longer intervals or a narrower filter.',
  },
  unknownCode: { bg: 'Няма такъв код.', en: 'There is no such code.' },
} as const satisfies Readonly<Record<string, Localized>>;
