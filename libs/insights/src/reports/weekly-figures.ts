import { type CalendarDay, type MunicipalityDirectory, plusDays } from '@ns/municipality';
import { defaultLanguage, type EntityManager } from '@ns/platform';
import { type DepartmentPromises, promisesBetween } from '@ns/signals';
import { factsInPostgres } from '../engine/fact-source.ts';
import { answerStats } from '../statistics/stats-question.ts';
import { noNumbers, type StatsNumbers } from '../statistics/statistics.ts';

/** Figures of one week; promises are those that were made or ended in it, whenever their signal was received. */
export interface WeekFigures extends StatsNumbers {
  readonly promises: Omit<DepartmentPromises, 'departmentCode' | 'undecided'>;
}

/** What a department did in a week, and in the one before; figures only. */
export interface WeeklyFigures {
  /** code */
  readonly department: string;
  readonly week: WeekFigures;
  readonly before: WeekFigures;
  /** signals that wait for a new day, as of now */
  readonly undecided: number;
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
  const statsOf = (from: CalendarDay) =>
    answerStats(
      facts,
      menus,
      { from, to: plusDays(from, 6), interval: 'NONE', groupBy: ['DEPARTMENT'], filter: {} },
      defaultLanguage,
    );
  const weekOf = async (from: CalendarDay) => ({
    stats: await statsOf(from),
    promises: await promisesBetween(tx, from, plusDays(from, 6)),
  });
  const [week, before] = [await weekOf(monday), await weekOf(plusDays(monday, -7))];
  const codes = new Set([
    ...[week, before].flatMap(({ stats }) => stats.flatMap(({ department }) => department ?? [])),
    ...[week, before].flatMap(({ promises }) => promises.map(({ departmentCode }) => departmentCode)),
  ]);
  const figuresOf = ({ stats, promises }: typeof week, code: string): WeekFigures => ({
    ...(stats.find(({ department }) => department === code) ?? noNumbers),
    promises: promises.find(({ departmentCode }) => departmentCode === code) ?? noPromises,
  });
  return [...codes].map((department) => ({
    department,
    week: figuresOf(week, department),
    before: figuresOf(before, department),
    undecided: week.promises.find(({ departmentCode }) => departmentCode === department)?.undecided ?? 0,
  }));
}

const noPromises: WeekFigures['promises'] = { made: 0, kept: 0, moved: 0, broken: 0 };
