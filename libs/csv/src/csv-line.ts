/** UTF-8 with a byte order mark, so that spreadsheets read Cyrillic. */
export const byteOrderMark = '\uFEFF';

/** What a formula can begin with; also in the widths of East Asian spreadsheets. */
const formulaSigns = '=+\\-@＝＋－＠';
const formulaSign = new RegExp(`[${formulaSigns}]`);
/** Texts without this hold no formula, wherever a cell begins. */
const mayHoldFormula = new RegExp(`(?:^|[,;|"\\s])[${formulaSigns}]`);
const controlAtStart = /^[\t\r]/;
/** Where a spreadsheet that expects another separator, or knows no quotes, begins a cell. */
const separator = /[,;|\t\r\n]/;
const leftOut = /[\s"]/;

/**
 * One line of CSV (RFC 4180): separated by commas, ended by CRLF, numbers and booleans as they are, moments in UTC,
 * nothing for null. A text that a spreadsheet would calculate gets an apostrophe before the sign (OWASP, CSV
 * injection), at its beginning and after each separator or line break in it: where `;` separates, as in Bulgarian
 * Excel, a cell begins there.
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
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
    return String(value);
  }
  const text = withoutFormulas(typeof value === 'string' ? value : JSON.stringify(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function withoutFormulas(text: string): string {
  const marked = mayHoldFormula.test(text) ? markFormulas(text) : text;
  return controlAtStart.test(marked) ? `'${marked}` : marked;
}

function markFormulas(text: string): string {
  let marked = '';
  let isStart = true;
  for (const character of text) {
    if (isStart && formulaSign.test(character)) {
      marked += "'";
    }
    isStart = separator.test(character) || (isStart && leftOut.test(character));
    marked += character;
  }
  return marked;
}
