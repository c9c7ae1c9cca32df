import { Readable } from 'node:stream';
import { requireFigures } from '@ns/identity';
import { type Database, type Language } from '@ns/platform';
import { type FastifyInstance } from 'fastify';
import { factColumnNames } from '../facts/fact-cells.ts';
import { copiedFacts } from '../facts/fact-copy.ts';
import { factCursor, factsAfter, type FactRow, lastPosition } from '../facts/fact-pages.ts';
import { door, type DoorParts, momentOf, noteExport, sendFile, tagOf } from './bi-door.ts';
import { byteOrderMark, csvLine } from './csv.ts';
import { FactLineWriter, type LineFormatName } from './fact-lines.ts';
import { parquetOf } from './facts-parquet.ts';

const rowsAtOnce = 5_000;

type Content = AsyncGenerator<Buffer | string, void, undefined>;
type Asked = readonly [Database, Date | null, Language];

const writers: Readonly<Record<'csv' | 'ndjson' | 'parquet', (...asked: Asked) => Content>> = {
  csv: async function* (database, updatedSince) {
    yield `${byteOrderMark}${csvLine(factColumnNames)}`;
    yield* linesOf('csv', database, updatedSince);
  },
  ndjson: (database, updatedSince) => linesOf('ndjson', database, updatedSince),
  parquet: (...asked) => parquetOf(pagesOf(...asked)),
};

async function* linesOf(format: LineFormatName, database: Database, updatedSince: Date | null): Content {
  const writer = new FactLineWriter(format);
  for await (const lines of copiedFacts(database, { updatedSince })) {
    yield writer.write(lines);
  }
}

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
      const content = () => Readable.from(writers[format](database, updatedSince, call.language));
      return sendFile(request, reply, { name: 'signal-facts', format, tag, cache: 'private, no-cache', content });
    }),
  );
}

async function* pagesOf(
  ...[database, updatedSince, language]: Asked
): AsyncGenerator<readonly FactRow[], void, undefined> {
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
