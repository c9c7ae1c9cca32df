import type { SaveOutcome } from '@ns/municipality';
import type { AuditActor, EntityManager } from '@ns/platform';
import type { Needs } from '../needs/menus-needs.ts';
import { auditMenus, type EditedEntry } from '../writes/menu-audit.ts';

export interface SaveMenuEntryProps<T> {
  readonly actor: AuditActor;
  readonly entry: EditedEntry;
  /** writes the entry */
  readonly write: (tx: EntityManager) => Promise<SaveOutcome<T>>;
}

/** Saves an entry of the menus in one transaction with the audit; this process sees it at once. */
export async function saveMenuEntry<T>(
  { database, directory }: Needs<'database' | 'directory'>,
  { actor, entry, write }: SaveMenuEntryProps<T>,
): Promise<SaveOutcome<T>> {
  const outcome = await database.transaction(async (tx) => {
    const written = await write(tx);
    if (written.kind === 'saved' && Object.keys(written.change.after).length > 0) {
      await auditMenus(tx, actor, entry, written.change);
    }
    return written;
  });
  directory.forget();
  return outcome;
}
