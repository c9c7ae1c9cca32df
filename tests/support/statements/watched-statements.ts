import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import { DefaultQueryExecutor, type QueryExecutor } from 'kysely';
import pg from 'pg';
import { afterAll, expect, inject } from 'vitest';
import { kindOfDuckDb, kindOfSeen, kindOfType } from './kinds.ts';
import type { Sighting, SightingsOfFile } from './sightings.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** File to which the workers write which statements ran, one JSON in a line. */
    statementsFile: string;
  }
}

type Answer = Pick<pg.QueryResult<Record<string, unknown>>, 'fields' | 'rows'>;

/** What is being sent, and by which calls. */
interface Sent {
  readonly text: string;
  readonly calls: readonly string[];
}

const sending = new AsyncLocalStorage<Sent>();

// This file is loaded for each spec file; the files of a worker share their drivers, which are watched once.
declare global {
  /** What ran. */
  var statementsSeen: Map<string, Sighting> | undefined;
  /** Settled when the driver of DuckDB is watched. */
  var duckDbIsWatched: Promise<void> | undefined;
}

function watchedStatements(): Map<string, Sighting> {
  const seen = new Map<string, Sighting>();
  watch(seen);
  return seen;
}

const frame = /\/((?:libs|apps)\/[^\s()]+\.ts):(\d+):\d+\)?$/;

/** The calls of the product that lead here; those before an `await` too. */
function callsOfProduct(): readonly string[] {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 40;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return stack.split('\n').flatMap((line) => {
    const [, file, number] = frame.exec(line) ?? [];
    return file === undefined || /\.spec\.ts$/.test(file) ? [] : [`${file}:${number ?? ''}`];
  });
}

function note(seen: Map<string, Sighting>, from: readonly string[], { fields, rows }: Answer): void {
  const columns = fields.map(({ name, dataTypeID, tableID, columnID }) => ({
    name,
    kind: kindOfType(dataTypeID),
    table: tableID,
    place: columnID,
    came: [...new Set(rows.map((row) => kindOfSeen(row[name])))].sort(),
  }));
  const sighting = { calls: from, columns };
  seen.set(JSON.stringify(sighting), sighting);
}

/** DuckDB answers the figures' questions; its driver is loaded by those alone who use it. */
async function watchDuckDb(seen: Map<string, Sighting>): Promise<void> {
  const { DuckDBConnection } = await import('@duckdb/node-api');
  // eslint-disable-next-line ns/boundaries -- the class is watched, which no program may do
  const { FactCopy } = await import('../../../libs/insights/src/engine/fact-copy.ts');
  const copy = FactCopy.prototype;
  const { rows } = copy;
  // Its statements wait for their turn, which no stack remembers.
  copy.rows = function rowsNoted(this: typeof copy, ...given: Parameters<typeof rows>) {
    return sending.run({ text: '', calls: callsOfProduct() }, () => rows.apply(this, given));
  } as typeof rows;
  const connection = DuckDBConnection.prototype;
  const { run } = connection;
  connection.run = async function runNoted(...given) {
    const calls = sending.getStore()?.calls ?? [];
    const result = await run.apply(this, given);
    const types = result.columnTypes();
    const columns = result.columnNames().map((name, index) => ({
      name,
      kind: kindOfDuckDb(types[index]?.toString() ?? ''),
      table: 0,
      place: 0,
      came: [],
    }));
    const sighting = { calls, columns };
    seen.set(JSON.stringify(sighting), sighting);
    return result;
  };
}

/** @param sent what the driver was given: a text, or a query with its text */
function textOf(sent: unknown): string {
  const { text } = Object(sent) as { readonly text?: unknown };
  return typeof sent === 'string' ? sent : String(text);
}

function watch(seen: Map<string, Sighting>): void {
  const executor = Object.getPrototypeOf(DefaultQueryExecutor.prototype) as QueryExecutor;
  const { executeQuery } = executor;
  executor.executeQuery = function executeNoted(this: QueryExecutor, ...given: Parameters<typeof executeQuery>) {
    const sent = { text: given[0].sql, calls: callsOfProduct() };
    return sending.run(sent, () => executeQuery.apply(this, given));
  } as typeof executeQuery;
  const client = pg.Client.prototype as { query: (...sent: unknown[]) => unknown };
  const { query } = client;
  client.query = function queryNoted(this: pg.Client, ...sent: unknown[]): unknown {
    const asked = sending.getStore();
    // What a new connection sends before the statement that it was opened for is not that statement.
    const from = asked?.text === textOf(sent[0]) ? asked.calls : callsOfProduct();
    const answer = query.apply(this, sent);
    if (from.length === 0 || !(answer instanceof Promise)) {
      return answer;
    }
    return answer.then((result: Answer | Answer[]) => {
      [result].flat().forEach((each) => note(seen, from, each));
      return result;
    });
  };
}

const seen = (globalThis.statementsSeen ??= watchedStatements());

if (expect.getState().testPath?.includes('/insights/')) {
  await (globalThis.duckDbIsWatched ??= watchDuckDb(seen));
}

afterAll(() => {
  const written: SightingsOfFile = { spec: expect.getState().testPath ?? '', sightings: [...seen.values()] };
  seen.clear();
  appendFileSync(inject('statementsFile'), `${JSON.stringify(written)}\n`);
});
