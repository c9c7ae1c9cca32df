import { type EntityManager, rows, sql } from '@ns/platform';
import { type DifferenceKind } from '../domain/reconciliation.ts';
import { type RegistrationView, viewColumns } from './registration-view.ts';

/** One night's comparison with the records system. */
export interface ReconciliationRow {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly since: Date;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly compared: number;
  readonly unanswered: number;
}

/** The newest comparisons, newest first. */
export async function listReconciliations(em: EntityManager, first: number): Promise<readonly ReconciliationRow[]> {
  return rows(
    em,
    sql<ReconciliationRow>`
    select id, day::text as day, since, started_at as "startedAt", finished_at as "finishedAt", compared, unanswered
      from reconciliation order by day desc limit ${first}`,
  );
}

/** One document about which the two sides differ. */
export interface DifferenceRow extends RegistrationView {
  readonly reconciliationId: string;
  readonly kind: DifferenceKind;
  readonly ours: string | null;
  readonly theirs: string | null;
  readonly resolvedAutomatically: boolean;
}

const shown = 200;

/** The differences that several comparisons found, the oldest documents first, at most 200 of each. */
export async function differencesOf(
  em: EntityManager,
  reconciliationIds: readonly string[],
): Promise<readonly DifferenceRow[]> {
  return rows(
    em,
    sql<DifferenceRow>`
    select ${viewColumns}, d.reconciliation_id as "reconciliationId", d.kind, d.ours, d.theirs,
      d.resolved_automatically as "resolvedAutomatically"
    from unnest(${reconciliationIds}::uuid[]) wanted(id)
    cross join lateral (select * from reconciliation_difference where reconciliation_id = wanted.id
      order by registration_id limit ${shown}) d
    join registration r on r.id = d.registration_id order by r.created_at, r.id`,
  );
}
