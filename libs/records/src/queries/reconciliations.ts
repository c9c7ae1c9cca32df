import { type EntityManager, type RowOf, selection, sql } from '@ns/platform';
import { DifferenceSchema, r, ReconciliationSchema } from '../entities/records.entities.ts';
import { type RegistrationView, viewColumns } from './registration-view.ts';

const fields = ['id', 'day', 'since', 'startedAt', 'finishedAt', 'compared', 'unanswered'] as const;
const columns = selection(ReconciliationSchema, 'n', fields);

/** One night's comparison with the records system. */
export type ReconciliationRow = Pick<RowOf<typeof ReconciliationSchema>, (typeof fields)[number]>;

/** The newest comparisons, newest first. */
export async function listReconciliations(em: EntityManager, first: number): Promise<readonly ReconciliationRow[]> {
  return (
    await sql<ReconciliationRow>`select ${columns} from reconciliation n order by n.day desc limit ${first}`.execute(
      em.getKysely(),
    )
  ).rows;
}

const differenceFields = ['reconciliationId', 'kind', 'ours', 'theirs', 'resolvedAutomatically'] as const;
const differenceColumns = selection(DifferenceSchema, 'd', differenceFields);

/** One document about which the two sides differ. */
export type DifferenceRow = RegistrationView & Pick<RowOf<typeof DifferenceSchema>, (typeof differenceFields)[number]>;

const shown = 200;

/** The differences that several comparisons found, the oldest documents first, at most 200 of each. */
export async function differencesOf(
  em: EntityManager,
  reconciliationIds: readonly string[],
): Promise<readonly DifferenceRow[]> {
  return (
    await sql<DifferenceRow>`
    select ${viewColumns}, ${differenceColumns}
    from unnest(${reconciliationIds}::uuid[]) wanted(id)
    cross join lateral (select * from reconciliation_difference where reconciliation_id = wanted.id
      order by registration_id limit ${shown}) d
    join registration r on ${r.id} = d.registration_id order by ${r.createdAt}, ${r.id}`.execute(em.getKysely())
  ).rows;
}
