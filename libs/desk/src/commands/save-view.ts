import { type EntityManager, sql } from '@ns/platform';
import { isUuid, type StaffActor } from '@ns/signals';
import type { Problem } from '../domain/problem.ts';
import { checkView } from '../domain/view-query.ts';
import { deskTables } from '../entities/desk.entities.ts';
import type { Needs } from '../needs/desk-needs.ts';
import { canChangeView } from '../policies/desk-policies.ts';
import { lockView, type SavedViewRow } from '../queries/saved-views.ts';
import { textOf } from '../texts/index.ts';

export interface SaveViewProps {
  readonly actor: StaffActor;
  /** null: a new view */
  readonly id: string | null;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
}

export type SaveViewOutcome =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** More views than this nobody finds again. */
const mostViews = 50;

/** Saves a list with its filters under a name. */
export async function saveView(
  { database }: Needs<'database'>,
  { actor, id, shared, ...given }: SaveViewProps,
): Promise<SaveViewOutcome> {
  const checked = checkView(given);
  return database.transaction(async (tx) => {
    // One after another for one person: the name and the number of views are looked up first.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`desk.views/${actor.id}`}, 0))`.execute(tx.getKysely());
    if (id !== null) {
      const present = isUuid(id) ? await lockView(tx, actor, id) : undefined;
      if (!present || !canChangeView(actor, present)) {
        return { kind: 'notFound' };
      }
    }
    if (checked.kind === 'wrong') {
      return { kind: 'invalid', problems: checked.problems };
    }
    const { name, query } = checked;
    const problems = await placeProblems(tx, actor, id, name);
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    return { kind: 'saved', id: await write(tx, id, actor.id, { name, query, shared }) };
  });
}

async function write(
  tx: EntityManager,
  id: string | null,
  ownerId: string,
  view: Pick<SavedViewRow, 'name' | 'query' | 'shared'>,
): Promise<string> {
  if (id === null) {
    const added = deskTables(tx)
      .insertInto('saved_view')
      .values({ ...view, owner_id: ownerId });
    return (await added.returning('id').executeTakeFirstOrThrow()).id;
  }
  await deskTables(tx)
    .updateTable('saved_view')
    .set({ ...view, saved_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
  return id;
}

async function placeProblems(
  tx: EntityManager,
  actor: StaffActor,
  id: string | null,
  name: string,
): Promise<readonly Problem[]> {
  const taken = await deskTables(tx)
    .selectFrom('saved_view')
    .select([
      sql<boolean>`coalesce(bool_or(lower(name) = lower(${name}) and id is distinct from ${id}::uuid), false)`.as(
        'named',
      ),
      sql<number>`count(*)::int`.as('count'),
    ])
    .where('owner_id', '=', actor.id)
    .executeTakeFirstOrThrow();
  if (taken.named) {
    return [{ path: 'name', message: textOf('viewNameTaken') }];
  }
  if (id === null && taken.count >= mostViews) {
    return [
      {
        path: 'name',
        message: textOf('tooManyViews', { mostViews }),
      },
    ];
  }
  return [];
}
