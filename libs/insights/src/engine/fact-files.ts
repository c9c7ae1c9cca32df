import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { byteOrderMark, csvLine } from '@ns/csv';
import { sql } from '@ns/platform';
import type { RawBuilder } from 'kysely';
import pLimit from 'p-limit';
import { factColumns, factFields } from '../entities/signal-fact.entity.ts';
import { chosenBy, type FactChoice } from '../facts/fact-pages.ts';
import { csvCell } from './csv-cell.ts';
import { runStatement } from './duckdb-rows.ts';
import type { FactCopy } from './fact-copy.ts';

export type FactFormat = 'csv' | 'ndjson' | 'parquet';

/** Files are written one after another: each occupies a thread for seconds where there are many facts. */
const inTurn = pLimit(1);

/** In the columns of a file: moments are UTC with milliseconds. */
const moment = (column: string) => `strftime(make_timestamp(epoch_us(${column})), '%Y-%m-%dT%H:%M:%S.%gZ')`;

interface Column {
  readonly name: string;
  /** of DuckDB */
  readonly type: string;
}

/** How each format is written: the columns of a row, and the options of COPY. */
const writers: Readonly<
  Record<FactFormat, { readonly select: (columns: readonly Column[]) => string; readonly options: string }>
> = {
  // A whole line is one column, so that it is exactly what other files of CSV have: DuckDB would end it by a line feed.
  csv: {
    select: (columns) =>
      `concat_ws(',', ${columns.map(csvColumn).join(', ')}) || chr(13) as "${byteOrderMark}${csvHeader()}\r"`,
    options: String.raw`format csv, header true, quote '', escape '', delimiter '\x1f'`,
  },
  ndjson: {
    select: (columns) => columns.map((each) => `${plain(each)} as "${each.name}"`).join(', '),
    options: 'format json',
  },
  parquet: {
    select: (columns) =>
      columns.map(({ name, type }) => (type === 'UUID' ? `"${name}"::varchar as "${name}"` : `"${name}"`)).join(', '),
    options: 'format parquet, row_group_size 20480',
  },
};

/**
 * Writes facts into a file, as they are in one moment and in commit order: that is the order in which they are written
 * into the copy, and DuckDB keeps it. To sort them would need memory for all.
 * @param signal ends the writing
 * @returns the file, which has no name any more: it is gone when it is closed
 */
export function writeFacts(
  copy: FactCopy,
  format: FactFormat,
  choice: FactChoice,
  signal: AbortSignal,
): Promise<FileHandle> {
  return inTurn(() =>
    copy.withConnection(async (connection, folder) => {
      const path = join(folder, `${randomUUID()}.${format}`);
      const interrupt = () => connection.interrupt();
      signal.addEventListener('abort', interrupt);
      try {
        signal.throwIfAborted();
        await runStatement(connection, await statementOf(connection, path, format, choice));
        return await open(path);
      } finally {
        signal.removeEventListener('abort', interrupt);
        await rm(path, { force: true });
      }
    }),
  );
}

async function statementOf(
  connection: DuckDBConnection,
  path: string,
  format: FactFormat,
  choice: FactChoice,
): Promise<RawBuilder<unknown>> {
  const columns = await columnsIn(connection);
  const { select, options } = writers[format];
  return sql`
    copy (
      select ${sql.raw(select(columns))}
      from (select ${factColumns} from signal_fact f where ${chosenBy(choice)}) f)
    to ${sql.lit(path)} (${sql.raw(options)})`;
}

async function columnsIn(connection: DuckDBConnection): Promise<readonly Column[]> {
  const result = await runStatement(connection, sql`select ${factColumns} from signal_fact f limit 0`);
  return factFields.map((name) => {
    const index = result.columnNames().indexOf(name);
    return { name, type: String(result.columnType(index)) };
  });
}

function csvHeader(): string {
  return csvLine(factFields).trimEnd();
}

function plain({ name, type }: Column): string {
  return type === 'TIMESTAMP WITH TIME ZONE' ? moment(`"${name}"`) : `"${name}"`;
}

function csvColumn(column: Column): string {
  const value = column.type === 'VARCHAR' ? csvCell(`"${column.name}"`) : `${plain(column)}::varchar`;
  return `coalesce(${value}, '')`;
}
