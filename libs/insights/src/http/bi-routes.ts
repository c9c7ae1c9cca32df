import { Readable } from 'node:stream';
import { requireFigures, type Viewer } from '@ns/identity';
import { type Database, type EntityManager, type Language, languageOf, requestError } from '@ns/platform';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { factCursor, factsAfter, type FactRow } from '../facts/fact-pages.ts';
import { byteOrderMark, csvLine } from './csv.ts';

export interface BiRoutesParts {
  readonly database: Database;
  readonly viewerOf: (em: EntityManager, authorization: string | undefined) => Promise<Viewer>;
}

/** Columns of the bulk doors, in their order; a name that a tool relies on never changes. */
const columns = [
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
const formats = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson; charset=utf-8' } as const;
type Format = keyof typeof formats;

const statusOf: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, BAD_USER_INPUT: 400 };

/**
 * `GET /bi/facts.csv` and `/bi/facts.ndjson`: every fact, or those changed since `updatedSince` (RFC 3339), in commit order and in
 * constant memory. The same callers as for `signalFacts`, with the same `Authorization` header.
 */
export async function biRoutes(app: FastifyInstance, { database, viewerOf }: BiRoutesParts): Promise<void> {
  app.get<{ Params: { format: Format }; Querystring: { updatedSince?: unknown } }>(
    '/bi/facts.:format(csv|ndjson)',
    async (request, reply) => {
      const language = languageOf(request.headers['accept-language']);
      try {
        const viewer = await viewerOf(database.fork(), request.headers.authorization);
        requireFigures({ viewer, language });
        const updatedSince = momentOf(request.query.updatedSince, language);
        const { format } = request.params;
        return await reply
          .headers({
            'cache-control': 'private, no-store',
            'content-disposition': `attachment; filename="signal-facts.${format}"`,
          })
          .type(formats[format])
          .send(Readable.from(pages(database, format, updatedSince, language)));
      } catch (cause) {
        return refuse(request, reply, cause);
      }
    },
  );
  await Promise.resolve();
}

async function* pages(
  database: Database,
  format: Format,
  updatedSince: Date | null,
  language: Language,
): AsyncGenerator<string, void, undefined> {
  if (format === 'csv') {
    yield `${byteOrderMark}${csvLine(columns)}`;
  }
  for (let after: string | null = null; ;) {
    const facts: readonly FactRow[] = await factsAfter(database.fork(), {
      after,
      updatedSince,
      limit: rowsAtOnce,
      language,
    });
    if (facts.length > 0) {
      yield facts.map((fact) => lineOf(fact, format)).join('');
    }
    const last = facts.at(-1);
    if (!last || facts.length < rowsAtOnce) {
      return;
    }
    after = factCursor.write([last.position]);
  }
}

function lineOf(fact: FactRow, format: Format): string {
  if (format === 'csv') {
    return csvLine(columns.map((column) => fact[column]));
  }
  return `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, fact[column]])))}\n`;
}

function momentOf(text: unknown, language: Language): Date | null {
  if (text === undefined) {
    return null;
  }
  const moment = typeof text === 'string' && /^\d{4}-\d{2}-\d{2}(T|$)/.test(text) ? new Date(text) : undefined;
  if (moment && !Number.isNaN(moment.getTime())) {
    return moment;
  }
  throw requestError('BAD_USER_INPUT', language, { argument: 'updatedSince' });
}

/** The contract's error as JSON; anything else is left to the server. */
function refuse(request: FastifyRequest, reply: FastifyReply, cause: unknown): FastifyReply {
  const code = cause instanceof GraphQLError ? String(cause.extensions['code']) : '';
  const status = statusOf[code];
  if (status === undefined || !(cause instanceof GraphQLError)) {
    throw cause;
  }
  request.log.debug({ code }, 'bulk door refused');
  return reply.code(status).header('cache-control', 'no-store').send({ code, message: cause.message });
}
