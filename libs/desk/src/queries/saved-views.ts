import { accountRelation, hasPermission, rolesWith, worksForOneOf } from '@ns/identity';
import { type EntityManager, type RowOf, selection, sql } from '@ns/platform';
import type { StaffActor } from '@ns/signals';
import { SavedViewSchema, v } from '../entities/desk.entities.ts';

const fields = ['id', 'ownerId', 'name', 'query', 'shared'] as const;
const o = accountRelation('o');

/** A saved view as its reader sees it. */
export interface SavedViewRow extends Pick<RowOf<typeof SavedViewSchema>, (typeof fields)[number]> {
  /** null once the owner's account is deleted */
  readonly ownerName: string | null;
}

const columns = sql<SavedViewRow>`${selection(SavedViewSchema, 'v', fields)}, ${o.name} as "ownerName"`;
const source = sql`saved_view v join ${o.relation} on ${o.id} = ${v.ownerId}`;

/** Who works for departments shares with the colleagues of the own ones, everybody else with the whole staff. */
function readableBy(actor: StaffActor) {
  return sql<boolean>`(${v.ownerId} = ${actor.id} or ${v.shared} and (
    ${o.role} = any(${rolesWith('view.share', 'ALL')}::text[]) or ${hasPermission(actor.kind, 'view.manage')}
    or ${worksForOneOf(sql`${v.ownerId}`, actor.departments)}))`;
}

/** The own views and those that others share, own ones first, by name. */
export async function savedViewsFor(em: EntityManager, actor: StaffActor): Promise<readonly SavedViewRow[]> {
  return (
    await sql<SavedViewRow>`
    select ${columns} from ${source} where ${readableBy(actor)}
    order by ${v.ownerId} = ${actor.id} desc, ${v.name} collate "bg-BG-x-icu", ${v.id}`.execute(em.getKysely())
  ).rows;
}

/** One view that the member of staff may read, its row held until the transaction ends. */
export async function lockView(tx: EntityManager, actor: StaffActor, id: string): Promise<SavedViewRow | undefined> {
  return (
    await sql<SavedViewRow>`
    select ${columns} from ${source} where ${v.id} = ${id}
      and ${readableBy(actor)} for update of v`.execute(tx.getKysely())
  ).rows[0];
}
