import { type Database, type EntityManager, firstRow, type InputProblem, rows, run, sql } from '@ns/platform';
import { isUuid } from '@ns/signals';
import { type StatsFilter } from '../statistics/statistics.ts';
import { textOf } from '../texts/index.ts';
import { type ReportPeriod } from './report-period.ts';

/** Days and filters that somebody keeps under a name. */
export interface SavedReport {
  readonly id: string;
  readonly name: string;
  readonly period: ReportPeriod;
  readonly filter: StatsFilter;
  /** mailed on the first day of each month */
  readonly monthly: boolean;
}

/** A report to be kept; without id a new one. */
export interface ReportToSave extends Omit<SavedReport, 'id'> {
  readonly id: string | null;
  readonly ownerId: string;
}

export type SaveReportOutcome =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/** More reports than this nobody finds again. */
export const mostReports = 50;
const longestName = 60;

const columns = sql`id, name, period, filter, monthly`;

/** The reports of one person, by name. */
export async function savedReportsOf(em: EntityManager, ownerId: string): Promise<readonly SavedReport[]> {
  return rows(
    em,
    sql<SavedReport>`
    select ${columns} from saved_report where owner_id = ${ownerId} order by name collate "bg-BG-x-icu", id`,
  );
}

/** A name in one spelling: blanks between words only. */
export function tidyReportName(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ');
}

/** What is wrong with a name that is tidied already: length, and characters that cannot be seen. */
export function reportNameProblems(name: string): readonly InputProblem[] {
  if (name === '') {
    return [{ path: 'name', message: textOf('reportNameNeeded') }];
  }
  if (name.length > longestName) {
    const message = textOf('reportNameTooLong', { longestName });
    return [{ path: 'name', message }];
  }
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(name) || !name.isWellFormed()) {
    const message = textOf('reportNameUnseen');
    return [{ path: 'name', message }];
  }
  return [];
}

/** Keeps a report, a new one or a change of an own one. The filter is checked by the caller. */
export async function saveReport(database: Database, report: ReportToSave): Promise<SaveReportOutcome> {
  const name = tidyReportName(report.name);
  const wrong = reportNameProblems(name);
  const { id, ownerId, period, filter, monthly } = report;
  return database.transaction(async (tx) => {
    // One after another for one person: the name and the number of reports are looked up first.
    await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`insights.reports/${ownerId}`}, 0))`);
    if (id !== null && !(await isOwn(tx, ownerId, id))) {
      return { kind: 'notFound' };
    }
    const problems = wrong.length > 0 ? wrong : await placeProblems(tx, ownerId, id, name);
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    const kept = JSON.stringify(filter);
    const saved = await firstRow(
      tx,
      id === null
        ? sql<{ id: string }>`
          insert into saved_report (owner_id, name, period, filter, monthly)
          values (${ownerId}, ${name}, ${period}, ${kept}::jsonb, ${monthly}) returning id`
        : sql<{ id: string }>`
          update saved_report set name = ${name}, period = ${period}, filter = ${kept}::jsonb, monthly = ${monthly},
            saved_at = now()
          where id = ${id} returning id`,
    );
    if (!saved) {
      throw new Error('The report was not written.');
    }
    return { kind: 'saved', id: saved.id };
  });
}

/** @returns false when there is no such report or it belongs to somebody else */
export async function deleteReport(database: Database, ownerId: string, id: string): Promise<boolean> {
  return database.transaction(async (tx) => {
    if (!(await isOwn(tx, ownerId, id))) {
      return false;
    }
    await run(tx, sql`delete from saved_report where id = ${id}`);
    return true;
  });
}

async function isOwn(tx: EntityManager, ownerId: string, id: string): Promise<boolean> {
  if (!isUuid(id)) {
    return false;
  }
  const own = sql`select from saved_report where id = ${id} and owner_id = ${ownerId} for update`;
  return (await firstRow(tx, own)) !== undefined;
}

async function placeProblems(
  tx: EntityManager,
  ownerId: string,
  id: string | null,
  name: string,
): Promise<readonly InputProblem[]> {
  const taken = await firstRow(
    tx,
    sql<{ named: boolean; count: number }>`
    select coalesce(bool_or(lower(name) = lower(${name}) and id is distinct from ${id}::uuid), false) as named,
      count(*)::int as count from saved_report where owner_id = ${ownerId}`,
  );
  if (taken?.named) {
    const message = textOf('reportNameTaken');
    return [{ path: 'name', message }];
  }
  if (id === null && (taken?.count ?? 0) >= mostReports) {
    const message = textOf('tooManyReports', { mostReports });
    return [{ path: 'name', message }];
  }
  return [];
}
