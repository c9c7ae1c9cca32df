import { accountRelation, hasPermission, rolesWith, worksForOneOf } from '@ns/identity';
import { type EntityManager, firstRow, rows, sql } from '@ns/platform';
import { type StaffActor } from '@ns/signals';

/** A saved view as its reader sees it. */
export interface SavedViewRow {
  readonly id: string;
  readonly ownerId: string;
  /** null once the owner's account is deleted */
  readonly ownerName: string | null;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
}

const columns = sql<SavedViewRow>`v.id, v.owner_id as "ownerId", o.name as "ownerName", v.name, v.query, v.shared`;

/** Who works for departments shares with the colleagues of the own ones, everybody else with the whole staff. */
function readableBy(actor: StaffActor) {
  return sql<boolean>`(v.owner_id = ${actor.id} or v.shared and (
    o.role = any(${rolesWith('view.share', 'ALL')}::text[]) or ${hasPermission(actor.kind, 'view.manage')}
    or ${worksForOneOf(sql`v.owner_id`, actor.departments)}))`;
}

/** The own views and those that others share, own ones first, by name. */
export async function savedViewsFor(em: EntityManager, actor: StaffActor): Promise<readonly SavedViewRow[]> {
  return rows(
    em,
    sql<SavedViewRow>`
    select ${columns} from saved_view v join ${accountRelation} o on o.id = v.owner_id where ${readableBy(actor)}
    order by v.owner_id = ${actor.id} desc, v.name collate "bg-BG-x-icu", v.id`,
  );
}

/** One view that the member of staff may read, its row held until the transaction ends. */
export async function lockView(tx: EntityManager, actor: StaffActor, id: string): Promise<SavedViewRow | undefined> {
  return firstRow(
    tx,
    sql<SavedViewRow>`
    select ${columns} from saved_view v join ${accountRelation} o on o.id = v.owner_id where v.id = ${id}
      and ${readableBy(actor)} for update of v`,
  );
}
