import { type ApiContext, auditActorOf } from '@ns/identity';
import { auditedChange, type EntryChange } from '@ns/municipality';
import { type EntityManager, recordAudit } from '@ns/platform';
import type { EditedEntry } from './menu-editing.ts';

/** Writes down who changed what, in the transaction of the change. */
export async function auditMenus(
  tx: EntityManager,
  context: ApiContext,
  { kind, code }: EditedEntry,
  change: EntryChange,
): Promise<void> {
  await recordAudit(tx, {
    actor: auditActorOf(context),
    action: `${kind}.saved`,
    subject: code,
    ...auditedChange(change),
  });
}
