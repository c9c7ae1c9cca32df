import type { EntityManager } from '@ns/platform';
import { isUuid, type StaffActor } from '@ns/signals';
import { letterTables } from '../entities/letter.entity.ts';
import { type Letter, letterById } from '../queries/letters.ts';

/** A letter of an id from outside with its row held; undefined when there is none, or it is not for this person. */
export async function lockLetter(tx: EntityManager, staff: StaffActor, id: string): Promise<Letter | undefined> {
  if (!isUuid(id)) {
    return undefined;
  }
  await letterTables(tx).selectFrom('letter').select('id').where('id', '=', id).forUpdate().execute();
  return letterById(tx, staff, id);
}
