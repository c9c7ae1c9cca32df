import type { ListedAuditFragment } from '@ns/contract/console';
import { byteOrderMark, csvLine, spreadsheetSeparator } from '@ns/csv';

const columns = ['at', 'actor', 'actorName', 'origin', 'action', 'subject', 'subjectName', 'before', 'after'] as const;

/** Entries of the audit as a table for the spreadsheets of a locale, with a byte order mark for Excel. */
export function auditCsv(entries: readonly ListedAuditFragment[], locale: string): string {
  const separator = spreadsheetSeparator(locale);
  const rows = entries.map((entry) => columns.map((name) => entry[name]));
  return byteOrderMark + [columns, ...rows].map((cells) => csvLine(cells, separator)).join('');
}
