import { type EntityManager, type InputProblem, sql } from '@ns/platform';
import { insightsTables } from '../entities/index.ts';
import type { Needs } from '../needs/insights-needs.ts';
import { lockOwnReport, reportNameProblems, type SavedReport, tidyReportName } from '../reports/saved-reports.ts';
import { textOf } from '../texts/index.ts';

/** A report to be kept; without id a new one. */
export interface SaveReportProps extends Omit<SavedReport, 'id'> {
  readonly id: string | null;
  readonly ownerId: string;
}

export type SaveReportOutcome =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/** More reports than this nobody finds again. */
export const mostReports = 50;

/** Keeps a report, a new one or a change of an own one. The filter is checked by the caller. */
export async function saveReport({ database }: Needs<'database'>, props: SaveReportProps): Promise<SaveReportOutcome> {
  const name = tidyReportName(props.name);
  const wrong = reportNameProblems(name);
  const { id, ownerId } = props;
  return database.transaction(async (tx) => {
    // One after another for one person: the name and the number of reports are looked up first.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`insights.reports/${ownerId}`}, 0))`.execute(
      tx.getKysely(),
    );
    if (id !== null && !(await lockOwnReport(tx, ownerId, id))) {
      return { kind: 'notFound' };
    }
    const problems = wrong.length > 0 ? wrong : await placeProblems(tx, ownerId, id, name);
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    return { kind: 'saved', id: await write(tx, props, name) };
  });
}

async function write(
  tx: EntityManager,
  { id, ownerId, period, filter, monthly }: SaveReportProps,
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
