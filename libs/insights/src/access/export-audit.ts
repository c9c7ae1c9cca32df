import { type AuditActor, type EntityManager, recordAudit } from '@ns/platform';

/** In which form figures left the system. */
export const exportFormats = ['CSV', 'XLSX', 'PDF', 'JSON', 'NDJSON', 'PARQUET'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Which figures left the system. */
export interface ExportedFigures {
  readonly format: ExportFormat;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** Writes down that somebody took figures out of the system as a file. */
export async function recordExport(em: EntityManager, actor: AuditActor, what: ExportedFigures): Promise<void> {
  await recordAudit(em, { actor, action: 'figures.exported', subject: null, after: { ...what } });
}
