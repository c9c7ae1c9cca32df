/** UTF-8 with a byte order mark, so that spreadsheets read Cyrillic. */
export const byteOrderMark = '\uFEFF';

/**
 * One line of CSV (RFC 4180). A text that a spreadsheet would take for a formula is defused with an apostrophe
 * (OWASP, CSV injection).
 */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (typeof value !== 'string') {
    return JSON.stringify(value);
  }
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
