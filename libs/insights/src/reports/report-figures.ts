import { dayOf, type Menus } from '@ns/municipality';
import { type EntityManager, type Language, oldestWaiting } from '@ns/platform';
import { signalEventTopic } from '@ns/signals';
import type { FactSource } from '../engine/fact-source.ts';
import type { StatsDimension, StatsFilter } from '../entities/dimensions.ts';
import { type AgeRow, openAges } from '../statistics/open-ages.ts';
import { answerStats, leavesOf } from '../statistics/stats-question.ts';
import { noNumbers, type StatsNumbers, type StatsRow } from '../statistics/statistics.ts';
import { type Days, daysBefore, lengthOf } from '../domain/report-period.ts';

/** Everything that a report shows. */
export interface ReportFigures {
  readonly days: Days;
  /** the days that it compares with */
  readonly before: Days;
  readonly filter: StatsFilter;
  readonly total: StatsNumbers;
  readonly totalBefore: StatsNumbers;
  readonly interval: 'DAY' | 'WEEK' | 'MONTH';
  readonly series: readonly StatsRow[];
  readonly departments: readonly StatsRow[];
  readonly categories: readonly StatsRow[];
  readonly settlements: readonly StatsRow[];
  readonly channels: readonly StatsRow[];
  readonly ages: readonly AgeRow[];
  /** until when the figures are complete */
  readonly asOf: Date;
}

/** A line over the days is divided into some dozen parts. */
function intervalOf(days: Days): ReportFigures['interval'] {
  const length = lengthOf(days);
  return length <= 35 ? 'DAY' : length <= 190 ? 'WEEK' : 'MONTH';
}

/**
 * Counts what a report shows, rows with most received first.
 * @param filter kept within the reader's reach already
 * @throws GraphQLError BAD_USER_INPUT as of `answerStats`
 */
export async function reportFigures(
  { em, facts }: { readonly em: EntityManager; readonly facts: FactSource },
  menus: Menus,
  { days, filter }: { readonly days: Days; readonly filter: StatsFilter },
  language: Language,
): Promise<ReportFigures> {
  const today = dayOf(new Date());
  const before = daysBefore(days, today);
  const interval = intervalOf(days);
  const ask = (range: Days, groupBy: readonly StatsDimension[], by: 'NONE' | ReportFigures['interval'] = 'NONE') =>
    answerStats(facts, menus, { ...range, interval: by, groupBy, filter }, language);
  const by = async (dimension: StatsDimension) =>
    (await ask(days, [dimension])).toSorted((one, other) => other.received - one.received);
  return {
    days,
    before,
    filter,
    interval,
    total: (await ask(days, []))[0] ?? noNumbers,
    totalBefore: (await ask(before, []))[0] ?? noNumbers,
    series: await ask(days, [], interval),
    departments: await by('DEPARTMENT'),
    categories: await by('CATEGORY'),
    settlements: await by('SETTLEMENT'),
    channels: await by('CHANNEL'),
    ages: await openAges(facts, days.to < today ? days.to : today, leavesOf(menus, filter)),
    asOf: (await oldestWaiting(em, signalEventTopic)) ?? new Date(),
  };
}
