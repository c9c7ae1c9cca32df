import { byteOrderMark, csvLine } from '@ns/csv';
import { Readable } from 'node:stream';
import { requireFigures } from '@ns/identity';
import type { Database, Language } from '@ns/platform';
import type { FastifyInstance } from 'fastify';
import { factCursor, factsAfter, type FactRow, lastPosition } from '../facts/fact-pages.ts';
import { door, type DoorParts, momentOf, noteExport, sendFile, tagOf } from './bi-door.ts';
import { parquetOf } from './facts-parquet.ts';

/** Columns of the bulk doors, in their order; a name that a tool relies on never changes. */
export const factDoorColumns = [
  'id',
  'reference',
  'category',
  'department',
  'settlement',
  'quarter',
  'channel',
  'status',
  'externalBody',
  'lat',
  'lon',
  'incomingNumber',
  'receivedAt',
  'registeredAt',
  'firstResponseAt',
  'resolvedAt',
  'closedAt',
  'serviceDueOn',
  'statutoryDueOn',
  'inTime',
  'reopenedCount',
  'disputedCount',
  'photoCount',
  'dangerous',
  'published',
  'stars',
  'updatedAt',
] as const satisfies readonly (keyof FactRow)[];

const rowsAtOnce = 5_000;

const writers = {
  csv: async function* (pages: Pages) {
    yield `${byteOrderMark}${csvLine(factDoorColumns)}`;
    for await (const page of pages) {
      yield page.map((fact) => csvLine(factDoorColumns.map((column) => fact[column]))).join('');
    }
  },
  ndjson: async function* (pages: Pages) {
    for await (const page of pages) {
      yield page
        .map(
          (fact) => `${JSON.stringify(Object.fromEntries(factDoorColumns.map((column) => [column, fact[column]])))}\n`,
        )
        .join('');
    }
  },
  parquet: parquetOf,
} as const;
type Pages = AsyncIterable<readonly FactRow[]>;

/**
 * `GET /bi/facts.csv`, `.ndjson` and `.parquet`: every fact, or those changed since `updatedSince` (RFC 3339), in
 * commit order and in constant memory. The same callers as for `signalFacts`, with the same `Authorization` header.
 * 304 while nothing has changed.
 */
export function factsDoor(app: FastifyInstance, parts: DoorParts): void {
  app.get<{ Params: { format: keyof typeof writers } }>('/bi/facts.:format(csv|ndjson|parquet)', (request, reply) =>
    door(parts, request, reply, async (call) => {
      requireFigures(call);
      const { database } = parts;
      const { format } = request.params;
      const updatedSince = momentOf(call, 'updatedSince');
      await noteExport(parts, call, format);
      const tag = tagOf(format, updatedSince, await lastPosition(database.fork()));
      const content = () => Readable.from(writers[format](pagesOf(database, updatedSince, call.language)));
      return sendFile(request, reply, { name: 'signal-facts', format, tag, cache: 'private, no-cache', content });
    }),
  );
}

async function* pagesOf(database: Database, updatedSince: Date | null, language: Language): Pages {
  for (let after: string | null = null; ;) {
    const facts: readonly FactRow[] = await factsAfter(database.fork(), {
      ...{ after, updatedSince, limit: rowsAtOnce, language },
    });
    if (facts.length > 0) {
      yield facts;
    }
    const last = facts.at(-1);
    if (!last || facts.length < rowsAtOnce) {
      return;
    }
    after = factCursor.write([last.position]);
  }
}
