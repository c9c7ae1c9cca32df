import { type CalendarDay, type MunicipalityDirectory, plusDays } from '@ns/municipality';
import { defaultLanguage, type EntityManager } from '@ns/platform';
import { factsInPostgres } from '../engine/fact-source.ts';
import { answerStats } from '../statistics/stats-question.ts';
import { noNumbers, type StatsNumbers } from '../statistics/statistics.ts';

/** What a department did in a week, and in the one before; figures only. */
export interface WeeklyFigures {
  /** code */
  readonly department: string;
  readonly week: StatsNumbers;
  readonly before: StatsNumbers;
}

/**
 * The figures of a week by department, of those that have any. Rights are the caller's: it counts all departments.
 * @param monday of the week
 */
export async function weeklyFigures(
  tx: EntityManager,
  directory: MunicipalityDirectory,
  monday: CalendarDay,
): Promise<readonly WeeklyFigures[]> {
  const menus = await directory.menus(tx);
  const facts = factsInPostgres(tx);
  const weekOf = (from: CalendarDay) =>
    answerStats(
      facts,
      menus,
      { from, to: plusDays(from, 6), interval: 'NONE', groupBy: ['DEPARTMENT'], filter: {} },
      defaultLanguage,
    );
  const [week, before] = [await weekOf(monday), await weekOf(plusDays(monday, -7))];
  const codes = new Set([...week, ...before].flatMap(({ department }) => department ?? []));
  const numbersOf = (rows: typeof week, code: string) =>
    rows.find(({ department }) => department === code) ?? noNumbers;
  return [...codes].map((department) => ({
    department,
    week: numbersOf(week, department),
    before: numbersOf(before, department),
  }));
}
