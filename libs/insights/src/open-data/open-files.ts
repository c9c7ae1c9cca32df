import type { Text } from '@ns/platform';
import { type CodeTableName, codeTableNames, codeTables } from '../codes/code-tables.ts';
import type { FileColumn } from '../codes/file-column.ts';
import { textOf } from '../texts/index.ts';
import { numberColumns } from './number-rows.ts';
import { signalColumns } from './signal-rows.ts';

/** Terms of everything that is published here. */
export const licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** A file of the open data with its columns: the routes, the index and both catalogues follow this one table. */
export interface OpenFile {
  /** name without its ending */
  readonly name: string;
  /** address on this server, without its ending */
  readonly path: string;
  /** the first is the one that programs are sent to */
  readonly formats: readonly ('csv' | 'json' | 'geojson')[];
  readonly title: Text;
  readonly about: Text;
  readonly columns: readonly Pick<FileColumn<never>, 'name' | 'type' | 'about'>[];
  /** columns that no two rows share */
  readonly key: readonly string[];
  /** parameters that narrow it */
  readonly parameters: readonly string[];
}

/** What the file of reports is narrowed by. */
export const signalParameters = ['from', 'to', 'updatedSince', 'category', 'settlement', 'state'] as const;

const codeFiles: readonly OpenFile[] = codeTableNames.map((name: CodeTableName) => ({
  name,
  path: `/open-data/reference/${name}`,
  formats: ['csv', 'json'],
  title: codeTables[name].about,
  about: codeTables[name].about,
  columns: codeTables[name].columns,
  key: ['code'],
  parameters: [],
}));

/** Every file of the open data. */
export const openFiles: readonly OpenFile[] = [
  {
    name: 'signals',
    path: '/open-data/signals',
    formats: ['csv', 'geojson'],
    title: textOf('openFile.signals'),
    about: textOf('openFile.signalsAbout'),
    columns: signalColumns,
    key: ['reference'],
    parameters: signalParameters,
  },
  {
    name: 'numbers',
    path: '/open-data/numbers',
    formats: ['csv', 'json'],
    title: textOf('openFile.numbers'),
    about: textOf('openFile.numbersAbout'),
    columns: numberColumns,
    key: ['of', 'key'],
    parameters: [],
  },
  ...codeFiles,
];
