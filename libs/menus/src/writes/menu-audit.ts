import { auditedChange, type EntryChange } from '@ns/municipality';
import { type AuditActor, type EntityManager, recordAudit } from '@ns/platform';

/** What can be changed here, as the audit names it: a change of a `category` is the action `category.saved`. */
export const auditedKinds = [
  'category',
  'department',
  'external_body',
  'holiday',
  'mail_words',
  'menu_order',
  'municipality',
  'quarter',
  'receiver',
  'routing_rule',
  'settlement',
  'setup',
] as const;

/** What is changed. */
export interface EditedEntry {
  readonly kind: (typeof auditedKinds)[number];
  readonly code: string;
}

/** Writes down who changed what, in the transaction of the change. */
export async function auditMenus(
  tx: EntityManager,
  actor: AuditActor,
  { kind, code }: EditedEntry,
  change: EntryChange,
): Promise<void> {
  await recordAudit(tx, {
    actor,
    action: `${kind}.saved`,
    subject: code,
    ...auditedChange(change),
  });
}
