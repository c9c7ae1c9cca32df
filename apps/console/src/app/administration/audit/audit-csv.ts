import type { ListedAuditFragment } from '@ns/contract/console';

const columns = ['at', 'actor', 'actorName', 'origin', 'action', 'subject', 'subjectName', 'before', 'after'] as const;

/**
 * Entries of the audit as a table for spreadsheets (RFC 4180), with a byte order mark for Excel. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export function auditCsv(entries: readonly ListedAuditFragment[]): string {
  const lines = entries.map((entry) => columns.map((name) => cell(entry[name] ?? '')).join(','));
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
