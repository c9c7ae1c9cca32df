import { setImmediate as nextTurn } from 'node:timers/promises';
import type * as duckdb from '@duckdb/node-api';
import type {
  DuckDBConnection,
  DuckDBDataChunk,
  DuckDBMaterializedResult,
  DuckDBValue,
  DuckDBValueConverter,
  JS,
} from '@duckdb/node-api';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';

type DuckDbApi = typeof duckdb;

/** Writes statements in PostgreSQL's form, which DuckDB understands. */
const compiler = new Kysely<object>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Rows that become objects at once, about a millisecond of the processor. */
const rowsAtOnce = 256;

/**
 * Runs a statement in a thread of DuckDB; values arrive as the driver of PostgreSQL brings them. Rows become objects
 * some at a time, and the process does other things in between.
 * @param gone interrupts the statement
 * @throws the reason of `gone`
 */
export async function rowsOf<T>(
  connection: DuckDBConnection,
  statement: RawBuilder<T>,
  gone?: AbortSignal,
): Promise<readonly T[]> {
  const api = await import('@duckdb/node-api');
  const result = await runUntilGone(connection, statement, gone);
  const names = result.columnNames();
  const converter = converterOf(api);
  const rows: T[] = [];
  for await (const chunk of result) {
    for (let from = 0; from < chunk.rowCount; from += rowsAtOnce) {
      for (let row = from; row < Math.min(from + rowsAtOnce, chunk.rowCount); row += 1) {
        rows.push(objectOf<T>(names, chunk, row, converter));
      }
      await nextTurn();
      gone?.throwIfAborted();
    }
  }
  return rows;
}

async function runUntilGone(
  connection: DuckDBConnection,
  statement: RawBuilder<unknown>,
  gone: AbortSignal | undefined,
): Promise<DuckDBMaterializedResult> {
  gone?.throwIfAborted();
  const interrupt = () => connection.interrupt();
  gone?.addEventListener('abort', interrupt, { once: true });
  try {
    return await runStatement(connection, statement);
  } catch (cause) {
    gone?.throwIfAborted();
    throw cause;
  } finally {
    gone?.removeEventListener('abort', interrupt);
  }
}

/** A statement needs more memory than DuckDB may take. */
export class TooLargeError extends Error {
  constructor(cause: Error) {
    super('A question about the figures needs more memory than FIGURES_MEMORY_MB.', { cause });
  }
}

/**
 * Runs a statement in a thread of DuckDB.
 * @throws TooLargeError when the limit of memory is too low for it
 */
export async function runStatement(
  connection: DuckDBConnection,
  statement: RawBuilder<unknown>,
): Promise<DuckDBMaterializedResult> {
  const api = await import('@duckdb/node-api');
  const { sql: text, parameters } = statement.compile(compiler);
  try {
    return await connection.run(
      text,
      parameters.map((value) => bound(api, value)),
    );
  } catch (cause) {
    throw cause instanceof Error && cause.message.startsWith('Out of Memory') ? new TooLargeError(cause) : cause;
  }
}

function objectOf<T>(
  names: readonly string[],
  chunk: DuckDBDataChunk,
  row: number,
  converter: DuckDBValueConverter<JS>,
): T {
  const values = chunk.convertRowValues(row, converter);
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as T;
}

function bound({ listValue }: DuckDbApi, value: unknown): DuckDBValue {
  if (value instanceof Date) {
    return value.toISOString();
  }
  return Array.isArray(value) ? listValue(value as DuckDBValue[]) : (value as DuckDBValue);
}

/** Days and 64-bit numbers are text. */
function converterOf({ DuckDBTypeId, JSDuckDBValueConverter }: DuckDbApi): DuckDBValueConverter<JS> {
  return (value, type, converter) =>
    value !== null && (type.typeId === DuckDBTypeId.DATE || type.typeId === DuckDBTypeId.BIGINT)
      ? String(value)
      : JSDuckDBValueConverter(value, type, converter);
}
