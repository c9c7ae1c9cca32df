/** UTF-8 with a byte order mark, so that spreadsheets read Cyrillic. */
export const byteOrderMark = '\uFEFF';

/** What a formula can begin with; also in the widths of East Asian spreadsheets. */
const formulaSigns = '=+\\-@＝＋－＠';
const formulaSign = new RegExp(`[${formulaSigns}]`);
/** Texts without this hold no formula, wherever a cell begins. */
const mayHoldFormula = new RegExp(`(?:^|[,;|"\\s])[${formulaSigns}]`);
const controlAtStart = /^[\t\r]/;
/** Where a spreadsheet that expects another separator, or knows no quotes, begins a cell. */
const cellStart = /[,;|\t\r\n]/;
const leftOut = /[\s"]/;

/** What stands between two cells: a comma in files for programs (RFC 4180). */
export type CsvSeparator = ',' | ';';

/**
 * The separator with which a spreadsheet of that locale (BCP 47) opens a file by a double click: `;` where the comma
 * is the decimal mark.
 */
export function spreadsheetSeparator(locale: string): CsvSeparator {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ',';
}

/**
 * One line of CSV, quoted as RFC 4180 says and ended by CRLF: numbers with a decimal comma where `;` separates, else
 * as they are, booleans, moments in UTC, nothing for null. A text that a spreadsheet would calculate gets an apostrophe
 * before the sign (OWASP, CSV injection), at its beginning and after each separator or line break in it, because a
 * cell begins there where a spreadsheet expects another separator.
 */
export function csvLine(cells: readonly unknown[], separator: CsvSeparator = ','): string {
  return `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`;
}

function csvCell(value: unknown, separator: CsvSeparator): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (typeof value === 'number') {
    return separator === ';' ? String(value).replace('.', ',') : String(value);
  }
  if (typeof value === 'boolean' || typeof value === 'bigint') {
    return String(value);
  }
  const text = withoutFormulas(typeof value === 'string' ? value : JSON.stringify(value));
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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
    isStart = cellStart.test(character) || (isStart && leftOut.test(character));
    marked += character;
  }
  return marked;
}
