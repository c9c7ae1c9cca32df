import { isUuid, type StaffActor } from '@ns/signals';
import { deskTables } from '../entities/desk.entities.ts';
import type { Needs } from '../needs/desk-needs.ts';
import { canRemoveView } from '../policies/desk-policies.ts';
import { lockView } from '../queries/saved-views.ts';

/**
 * Removes a saved view for everybody who saw it.
 * @returns false when there is no such view or it is not for the actor to remove
 */
export async function removeView(
  { database }: Needs<'database'>,
  { actor, id }: { readonly actor: StaffActor; readonly id: string },
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const present = isUuid(id) ? await lockView(tx, actor, id) : undefined;
    if (!present || !canRemoveView(actor, present)) {
      return false;
    }
    await deskTables(tx).deleteFrom('saved_view').where('id', '=', id).execute();
    return true;
  });
}
