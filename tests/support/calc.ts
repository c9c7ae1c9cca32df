import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';

/** Whether a program of the machine can be called. */
export function hasProgram(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Separator comma, UTF-8, from the first line, these columns (from 1) as texts, special numbers detected. */
const csvOptions = (textColumns: readonly number[]) =>
  `CSV:44,34,76,1,${textColumns.map((column) => `${String(column)}/2`).join('/')},0,false,true,false`;

/**
 * Opens a spreadsheet in LibreOffice Calc, without a window and with a profile of its own.
 * @param file CSV or XLSX
 * @param textColumns of CSV, from 1: those for which „Text“ is chosen
 * @returns what Calc made of it, as a flat OpenDocument spreadsheet: cells carry their kind (`float`, `date`, `string`)
 */
export async function openedByCalc(file: string, textColumns: readonly number[] = []): Promise<string> {
  const work = await mkdtemp(join(tmpdir(), 'ns-calc-'));
  try {
    const infilter = extname(file) === '.csv' ? [`--infilter=${csvOptions(textColumns)}`] : [];
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=file://${join(work, 'profile')}`,
      '--headless',
      ...infilter,
      '--convert-to',
      'fods',
      '--outdir',
      work,
      file,
    ]);
    return await readFile(join(work, `${basename(file, extname(file))}.fods`), 'utf8');
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The cells of the sheets as rows of texts as Calc shows them, with the kind of each value. */
export function cellsOf(spreadsheet: string): readonly (readonly { readonly kind: string; readonly text: string }[])[] {
  return [...spreadsheet.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell[^>]*?office:value-type="(\w+)".*?<text:p>(.*?)<\/text:p>/gs)].map(
      ([, kind = '', text = '']) => ({ kind, text }),
    ),
  );
}
