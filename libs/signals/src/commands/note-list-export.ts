import { type AuditActor, recordAudit } from '@ns/platform';
import type { Needs } from '../needs/signals-needs.ts';

/** Writes down that somebody took a list of signals out of the system as a file. @returns when it is stored */
export async function noteListExport(
  { database }: Needs<'database'>,
  { actor, count }: { readonly actor: AuditActor; readonly count: number },
): Promise<void> {
  await database.transaction((tx) =>
    recordAudit(tx, { actor, action: 'signals.exported', subject: null, after: { count } }),
  );
}
