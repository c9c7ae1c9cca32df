import type { AuditActor } from '@ns/platform';
import { type ExportedFigures, recordExport } from '../access/export-audit.ts';
import type { Needs } from '../needs/insights-needs.ts';

/** Writes down that a screen made a file of figures. */
export async function noteFigureExport(
  { database }: Needs<'database'>,
  { actor, ...what }: ExportedFigures & { readonly actor: AuditActor },
): Promise<void> {
  await database.transaction((tx) => recordExport(tx, actor, what));
}
