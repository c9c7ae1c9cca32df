import type { ListedAuditFragment } from '@ns/contract/console';
import { byteOrderMark, csvLine } from '@ns/csv';

const columns = ['at', 'actor', 'actorName', 'origin', 'action', 'subject', 'subjectName', 'before', 'after'] as const;

/** Entries of the audit as a table for spreadsheets, with a byte order mark for Excel. */
export function auditCsv(entries: readonly ListedAuditFragment[]): string {
  const lines = entries.map((entry) => csvLine(columns.map((name) => entry[name])));
  return [byteOrderMark, csvLine(columns), ...lines].join('');
}
