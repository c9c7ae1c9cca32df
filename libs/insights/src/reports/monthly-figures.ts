import { hasPermission, reachOf, staffViews } from '@ns/identity';
import { type CalendarDay, type MunicipalityDirectory, plusDays } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import { factsInPostgres } from '../engine/fact-source.ts';
import type { StatsDimension, StatsFilter } from '../entities/dimensions.ts';
import { answerStats, unknownCode } from '../statistics/stats-question.ts';
import { noNumbers, type StatsNumbers } from '../statistics/statistics.ts';
import { spanAround } from '../domain/report-period.ts';
import { monthlyReports } from './saved-reports.ts';

/** What one saved report says about a month; figures only. */
export interface MonthlyFigures {
  readonly name: string;
  /** parameters of the page „Справки“ that show the same */
  readonly query: string;
  readonly month: StatsNumbers;
  /** the month before it */
  readonly before: StatsNumbers;
  /** codes with how many were received, most first */
  readonly categories: readonly { readonly code: string; readonly received: number }[];
}

/** The reports that one person gets. */
export interface MonthlyReader {
  readonly accountId: string;
  readonly reports: readonly MonthlyFigures[];
}

const topCategories = 5;

/**
 * The saved reports that are to be mailed about a month, by person: of those who work here and may read figures now,
 * and of departments that they reach now.
 * @param month its first day
 */
export async function monthlyFigures(
  tx: EntityManager,
  directory: MunicipalityDirectory,
  month: CalendarDay,
): Promise<readonly MonthlyReader[]> {
  const menus = await directory.menus(tx);
  // The worker needs the facts for one moment in a month, and keeps no copy.
  const facts = factsInPostgres(tx);
  const wanted = await monthlyReports(tx);
  const days = spanAround('MONTH', month);
  const daysBefore = spanAround('MONTH', plusDays(days.from, -1));
  const readers: MonthlyReader[] = [];
  for (const { id, role, departments, language } of await staffViews(tx, null)) {
    if (!hasPermission(role, 'insights.read')) {
      continue;
    }
    const reach = reachOf(role, 'insights.read') === 'ALL' ? null : departments;
    const reports: MonthlyFigures[] = [];
    for (const report of wanted.filter(({ ownerId }) => ownerId === id)) {
      const filter = filterWithin(reach, report.filter);
      if (!filter || unknownCode(menus, filter)) {
        continue;
      }
      const ask = (range: typeof days, groupBy: readonly StatsDimension[]) =>
        answerStats(facts, menus, { ...range, interval: 'NONE', groupBy, filter }, language);
      const categories = (await ask(days, ['CATEGORY'])).flatMap(({ category, received }) =>
        category !== null && received > 0 ? [{ code: category, received }] : [],
      );
      reports.push({
        name: report.name,
        query: queryOf(days, report.filter.departments?.length ? filter : report.filter),
        month: (await ask(days, []))[0] ?? noNumbers,
        before: (await ask(daysBefore, []))[0] ?? noNumbers,
        categories: categories.toSorted((one, other) => other.received - one.received).slice(0, topCategories),
      });
    }
    if (reports.length > 0) {
      readers.push({ accountId: id, reports });
    }
  }
  return readers;
}

/** The filter without departments beyond the reach; undefined when nothing is left. */
function filterWithin(reach: readonly string[] | null, filter: StatsFilter): StatsFilter | undefined {
  if (reach === null) {
    return filter;
  }
  const asked = filter.departments?.length ? filter.departments : reach;
  const departments = asked.filter((code) => reach.includes(code));
  return departments.length > 0 ? { ...filter, departments } : undefined;
}

/** The address part of the page: the month, and the filters that the page has. */
function queryOf({ from, to }: { readonly from: string; readonly to: string }, filter: StatsFilter): string {
  const { departments, categories, settlements, channels } = filter;
  const lists = { department: departments, category: categories, settlement: settlements, channel: channels };
  const parameters = new URLSearchParams({ period: 'month', from, to });
  for (const [name, codes] of Object.entries(lists)) {
    if (codes?.length) {
      parameters.set(name, codes.join(','));
    }
  }
  return parameters.toString();
}
