import { byteOrderMark, csvLine, spreadsheetSeparator } from '@ns/csv';
import { saveFile } from '../form/save-file.ts';

/** One table of a file. */
export interface Sheet {
  readonly title: string;
  /** heading of the first column */
  readonly first: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/**
 * Numbers of a file for people have at most one decimal, as those on the screen and in the PDF; files for programs have
 * them as they were worked out.
 */
const tenths = (value: number | null) => (value === null ? null : Math.round(10 * value) / 10);

/** The tables under each other as CSV for the spreadsheets of a locale. */
export function csvOf(sheets: readonly Sheet[], locale: string): string {
  const separator = spreadsheetSeparator(locale);
  const tables = sheets.map(({ title, first, columns, rows }) =>
    [[title], [first, ...columns], ...rows.map(({ name, values }) => [name, ...values.map(tenths)])]
      .map((cells) => csvLine(cells, separator))
      .join(''),
  );
  return byteOrderMark + tables.join('\r\n');
}

export function saveCsv(name: string, sheets: readonly Sheet[], locale: string): Promise<void> {
  saveFile(`${name}.csv`, new Blob([csvOf(sheets, locale)], { type: 'text/csv;charset=utf-8' }));
  return Promise.resolve();
}

/** The tables as sheets of a workbook, as its writer takes them. */
export function workbookOf(sheets: readonly Sheet[]) {
  const heading = (text: string) => ({ value: text, fontWeight: 'bold' as const, wrap: true });
  const numberCell = (value: number | null) => (value === null ? null : { value });
  return sheets.map(({ title, first, columns, rows }) => ({
    sheet: sheetName(title),
    columns: [{ width: 44 }, ...columns.map(() => ({ width: 16 }))],
    data: [
      [heading(first), ...columns.map(heading)],
      ...rows.map((row) => [{ value: row.name }, ...row.values.map((value) => numberCell(tenths(value)))]),
    ],
  }));
}

/** Saves the tables as a workbook. The writer is fetched when it is needed. */
export async function saveXlsx(name: string, sheets: readonly Sheet[]): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const blob = await writeXlsxFile(workbookOf(sheets)).toBlob();
  saveFile(`${name}.xlsx`, blob);
}

/** A workbook allows 31 characters and none of these. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}
