import type { Database } from '@ns/platform';
import { isUuid, type StaffActor } from '@ns/signals';
import { deskTables } from '../entities/desk.entities.ts';
import { canRemoveView } from '../policies/desk-policies.ts';
import { lockView } from '../queries/saved-views.ts';

/** Removes a saved view for everybody who saw it. */
export class RemoveView {
  constructor(private readonly database: Database) {}

  /** @returns false when there is no such view or it is not for the actor to remove */
  async execute(actor: StaffActor, id: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const present = isUuid(id) ? await lockView(tx, actor, id) : undefined;
      if (!present || !canRemoveView(actor, present)) {
        return false;
      }
      await deskTables(tx).deleteFrom('saved_view').where('id', '=', id).execute();
      return true;
    });
  }
}
