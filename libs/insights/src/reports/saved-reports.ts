import { type Database, type EntityManager, type InputProblem, type RowOf, sql } from '@ns/platform';
import { isUuid } from '@ns/signals';
import { insightsTables } from '../entities/index.ts';
import type { SavedReportSchema } from '../entities/saved-report.entity.ts';
import { textOf } from '../texts/index.ts';

const fields = ['id', 'name', 'period', 'filter', 'monthly'] as const;

/** Days and filters that somebody keeps under a name. */
export type SavedReport = Pick<RowOf<typeof SavedReportSchema>, (typeof fields)[number]>;

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

const byName = sql<string>`name collate "bg-BG-x-icu"`;

/** The reports of one person, by name. */
export async function savedReportsOf(em: EntityManager, ownerId: string): Promise<readonly SavedReport[]> {
  return insightsTables(em)
    .selectFrom('saved_report')
    .select(fields)
    .where('owner_id', '=', ownerId)
    .orderBy(byName)
    .orderBy('id')
    .execute();
}

/** The reports that are mailed each month, by person and name. */
export async function monthlyReports(em: EntityManager): Promise<readonly (SavedReport & { ownerId: string })[]> {
  return insightsTables(em)
    .selectFrom('saved_report')
    .select(['owner_id as ownerId', ...fields])
    .where('monthly', '=', true)
    .orderBy('owner_id')
    .orderBy(byName)
    .orderBy('id')
    .execute();
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
  const { id, ownerId } = report;
  return database.transaction(async (tx) => {
    // One after another for one person: the name and the number of reports are looked up first.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`insights.reports/${ownerId}`}, 0))`.execute(
      tx.getKysely(),
    );
    if (id !== null && !(await isOwn(tx, ownerId, id))) {
      return { kind: 'notFound' };
    }
    const problems = wrong.length > 0 ? wrong : await placeProblems(tx, ownerId, id, name);
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    return { kind: 'saved', id: await write(tx, report, name) };
  });
}

async function write(
  tx: EntityManager,
  { id, ownerId, period, filter, monthly }: ReportToSave,
  name: string,
): Promise<string> {
  const kept = { name, period, filter: JSON.stringify(filter), monthly };
  if (id === null) {
    const added = insightsTables(tx)
      .insertInto('saved_report')
      .values({ ...kept, owner_id: ownerId });
    return (await added.returning('id').executeTakeFirstOrThrow()).id;
  }
  await insightsTables(tx)
    .updateTable('saved_report')
    .set({ ...kept, saved_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
  return id;
}

/** @returns false when there is no such report or it belongs to somebody else */
export async function deleteReport(database: Database, ownerId: string, id: string): Promise<boolean> {
  return database.transaction(async (tx) => {
    if (!(await isOwn(tx, ownerId, id))) {
      return false;
    }
    await insightsTables(tx).deleteFrom('saved_report').where('id', '=', id).execute();
    return true;
  });
}

async function isOwn(tx: EntityManager, ownerId: string, id: string): Promise<boolean> {
  if (!isUuid(id)) {
    return false;
  }
  const own = await insightsTables(tx)
    .selectFrom('saved_report')
    .select('id')
    .where('id', '=', id)
    .where('owner_id', '=', ownerId)
    .forUpdate()
    .executeTakeFirst();
  return own !== undefined;
}

async function placeProblems(
  tx: EntityManager,
  ownerId: string,
  id: string | null,
  name: string,
): Promise<readonly InputProblem[]> {
  const taken = await insightsTables(tx)
    .selectFrom('saved_report')
    .select([
      sql<boolean>`coalesce(bool_or(lower(name) = lower(${name}) and id is distinct from ${id}::uuid), false)`.as(
        'named',
      ),
      sql<number>`count(*)::int`.as('count'),
    ])
    .where('owner_id', '=', ownerId)
    .executeTakeFirstOrThrow();
  if (taken.named) {
    const message = textOf('reportNameTaken');
    return [{ path: 'name', message }];
  }
  if (id === null && taken.count >= mostReports) {
    const message = textOf('tooManyReports', { mostReports });
    return [{ path: 'name', message }];
  }
  return [];
}
