import { sql } from '@ns/platform';
import { isUuid, type StaffActor } from '@ns/signals';
import { deskTables } from '../entities/desk.entities.ts';
import type { Needs } from '../needs/desk-needs.ts';
import { canEditText, canReadText } from '../policies/desk-policies.ts';
import { lockReadyText } from '../queries/ready-texts.ts';

export interface RemoveReadyTextProps {
  readonly actor: StaffActor;
  readonly id: string;
}

export type RemoveReadyTextOutcome = 'removed' | 'notFound' | 'notAllowed';

/**
 * Takes a ready text out of use. Its row stays, so that a text of the seed file does not come back with the next start.
 */
export async function removeReadyText(
  { database }: Needs<'database'>,
  { actor, id }: RemoveReadyTextProps,
): Promise<RemoveReadyTextOutcome> {
  return database.transaction(async (tx) => {
    const present = isUuid(id) ? await lockReadyText(tx, id) : undefined;
    if (!present || !canReadText(actor, present)) {
      return 'notFound';
    }
    if (!canEditText(actor, present)) {
      return 'notAllowed';
    }
    await deskTables(tx)
      .updateTable('ready_text')
      .set({ removed_at: sql<Date>`now()`, changed_by: actor.id, changed_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute();
    return 'removed';
  });
}
