import { namedFields, namedWords } from '@ns/municipality';
import type { Text, WordsByLanguage } from '@ns/platform';

/** Types of columns, in the words of the Table Schema (https://specs.frictionlessdata.io/table-schema). */
export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'datetime';

/** A column of a file: its header, what its cells are, and what they mean. */
export interface FileColumn<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly about: Text;
  /** the cell of a row; null where it is empty */
  readonly of: (row: Row) => unknown;
}

/** The columns with a name of the municipality, one for each language that the contract names: `nameBg`, `nameEn`. */
export function namedColumns<Row>(
  name: string,
  about: Text,
  words: (row: Row) => WordsByLanguage | undefined,
): readonly FileColumn<Row>[] {
  return namedFields(name).map((field) => ({
    name: field,
    type: 'string',
    about,
    of: (row) => namedWords(name, words(row))[field] ?? null,
  }));
}

/** A row with the names of the columns as its fields, in their order. */
export function cellsOf<Row>(columns: readonly FileColumn<Row>[], row: Row): Readonly<Record<string, unknown>> {
  return Object.fromEntries(columns.map(({ name, of }) => [name, of(row)]));
}
