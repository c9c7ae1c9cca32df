import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { byteOrderMark, csvLine } from '@ns/csv';
import { auditActorOf, type Viewer } from '@ns/identity';
import type { CalendarDay } from '@ns/municipality';
import {
  type AuditActor,
  clientAddressOf,
  type Database,
  type EntityManager,
  isCalendarDay,
  type Language,
  languageOf,
  type ProxyTrust,
  requestError,
} from '@ns/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type ExportFormat, recordExport } from '../access/export-audit.ts';
import { textOf } from '../texts/index.ts';
import type { FileLimit } from './file-limit.ts';

export interface EndpointNeeds {
  readonly database: Database;
  readonly viewerOf: (em: EntityManager, authorization: string | undefined) => Promise<Viewer>;
  readonly trustProxy: ProxyTrust;
  readonly limit: FileLimit;
}

/** The parameters of an address, and the language in which they are refused. */
export interface ParameterCall {
  readonly language: Language;
  readonly query: Readonly<Record<string, unknown>>;
}

/** Who asks, in which language, and what for. */
export interface FileCall extends ParameterCall {
  readonly viewer: Viewer;
  /** who is written into the audit */
  readonly actor: AuditActor;
  readonly clientAddress: string;
  /** aborted when the caller is gone before the answer has left */
  readonly gone: AbortSignal;
}

export const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  geojson: 'application/geo+json; charset=utf-8',
} as const;
export type FileFormat = keyof typeof contentTypes;

const statusOf: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
};

/**
 * Answers a request for a file: finds out who asks, and answers what the contract refuses with its code and a message
 * in the caller's language, as `{ "code": …, "message": …, "argument": … }` with status 400, 401 or 403; 429 with
 * `Retry-After` when the caller has used up the files of this minute or has too many questions waiting, 503 with it
 * while the figures are prepared, 507 where the disk has no room for them.
 * @param parameters that the address may have; others are refused by their names
 */
export async function answerFile(
  { database, viewerOf, trustProxy, limit }: EndpointNeeds,
  request: FastifyRequest,
  reply: FastifyReply,
  parameters: readonly string[],
  answer: (call: FileCall) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const language = languageOf(request.headers['accept-language']);
  try {
    const viewer = await viewerOf(database.fork(), request.headers.authorization);
    const clientAddress = clientAddressOf(request.raw, trustProxy);
    const wait = await limit.secondsToWait(viewer, clientAddress);
    if (wait !== undefined) {
      throw requestError('RATE_LIMITED', language, { retryAfterSeconds: wait });
    }
    const query = request.query as FileCall['query'];
    refuseUnknown({ query, language }, parameters);
    const actor = auditActorOf({ viewer, clientAddress });
    return await answer({ viewer, actor, clientAddress, language, query, gone: whenGone(reply) });
  } catch (cause) {
    if (reply.raw.destroyed) {
      // Nobody is there any more, and what was being made for them was ended.
      return reply.hijack();
    }
    return answerRefusal(request, reply, cause);
  }
}

/** Answers what the contract refuses with its code; what it does not know is thrown on. */
export function answerRefusal(request: FastifyRequest, reply: FastifyReply, cause: unknown): FastifyReply {
  const { code, argument, retryAfterSeconds, storage } = cause instanceof GraphQLError ? cause.extensions : {};
  const status = storage === 'full' ? 507 : statusOf[String(code)];
  if (status === undefined || !(cause instanceof GraphQLError)) {
    throw cause;
  }
  request.log.debug({ code }, 'file refused');
  if (typeof retryAfterSeconds === 'number') {
    reply.header('retry-after', String(retryAfterSeconds));
  }
  return reply.code(status).header('cache-control', 'no-store').send({ code, message: cause.message, argument });
}

function whenGone(reply: FastifyReply): AbortSignal {
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) {
      left.abort();
    }
  });
  return left.signal;
}

const mostNames = 5;
const longestName = 60;

/**
 * Refuses parameters that an address does not have.
 * @throws GraphQLError BAD_USER_INPUT with their names and those that there are
 */
export function refuseUnknown({ query, language }: ParameterCall, parameters: readonly string[]): void {
  const unknown = Object.keys(query).filter((name) => !parameters.includes(name));
  if (unknown.length > 0) {
    const names = unknown.slice(0, mostNames).map((name) => name.slice(0, longestName));
    const message = textOf('unknownParameters', { names: names.join(', '), known: parameters.join(', ') || '–' });
    throw requestError('BAD_USER_INPUT', language, { argument: names[0] }, message);
  }
}

/**
 * Notes a file of figures that a member of staff takes; that a token is used is noted once a day anyway.
 * @param format of the file; then the names of the parameters with its first and last day
 */
export async function noteExport(
  { database }: Pick<EndpointNeeds, 'database'>,
  { viewer, actor, query }: FileCall,
  format: FileFormat,
  [from, to]: readonly [string, string] = ['from', 'to'],
): Promise<void> {
  if (viewer.kind !== 'account') {
    return;
  }
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : null);
  const what = { format: format.toUpperCase() as ExportFormat, from: text(from), to: text(to) };
  await recordExport(database.fork(), actor, what);
}

/**
 * Sends a file, or 304 when the caller has it already.
 * @param tag changes when the content does
 * @param content made only when it is sent
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: {
    readonly name: string;
    readonly format: FileFormat;
    readonly tag: string;
    /** `private` for files that need a token */
    readonly cache: 'private, no-cache' | 'public, max-age=300';
    readonly content: () => Readable | Promise<Readable>;
  },
): Promise<FastifyReply> {
  const etag = `W/"${file.tag}"`;
  const headers = { etag, 'cache-control': file.cache, vary: 'authorization, accept-language, accept-encoding' };
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim());
  if (known.includes(etag) || known.includes('*')) {
    return reply.headers(headers).code(304).send();
  }
  const content = await file.content();
  reply
    .headers({ ...headers, 'content-disposition': `attachment; filename="${file.name}.${file.format}"` })
    .type(contentTypes[file.format]);
  if (file.format === 'parquet' || !acceptsGzip(request.headers['accept-encoding'])) {
    return reply.send(content);
  }
  return reply.header('content-encoding', 'gzip').send(content.compose(createGzip({ level: gzipLevel })));
}

/** A low level: it takes half of the time of the usual one and makes a tenth more of bytes. */
const gzipLevel = 4;

function acceptsGzip(header: string | readonly string[] | undefined): boolean {
  return String(header ?? '')
    .split(',')
    .some((each) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$)[\d.]+\s*)?$/i.test(each));
}

/** A tag for content that is at hand. */
export function tagOf(...needs: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(needs)).digest('base64url').slice(0, 27);
}

/** Rows that become text at once, a few milliseconds of the processor. */
const rowsAtOnce = 500;

/** A table as text, and its tag. */
export interface TableFile {
  readonly tag: string;
  readonly content: () => Readable;
}

/** Rows as CSV with a header, or as JSON: the same columns in the same order also when there are none. */
export async function tableOf(
  format: 'csv' | 'json',
  columns: readonly string[],
  rows: readonly object[],
): Promise<TableFile> {
  const cellsOf = (row: object) => columns.map((column) => (row as Record<string, unknown>)[column] ?? null);
  const pieces = format === 'csv' ? [`${byteOrderMark}${csvLine(columns)}`] : ['['];
  const hash = createHash('sha256').update(format);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const cells = rows.slice(from, from + rowsAtOnce).map(cellsOf);
    const piece =
      format === 'csv'
        ? cells.map((cells) => csvLine(cells)).join('')
        : (from === 0 ? '' : ',') +
          cells
            .map((row) => JSON.stringify(Object.fromEntries(row.map((cell, index) => [columns[index], cell]))))
            .join();
    hash.update(piece);
    pieces.push(piece);
    await nextTurn();
  }
  if (format === 'json') {
    pieces.push(']');
  }
  return { tag: hash.digest('base64url').slice(0, 27), content: () => Readable.from(pieces) };
}

// Parameters are read here and not by a schema of the route: Fastify checks one before the handler, so that a caller
// without a token would hear of parameters before 401 and outside of the limit, and answers in Ajv's English words
// instead of the contract's code, argument and message in the caller's language.

/** A moment of a parameter, RFC 3339 or a day; null when it is not given. */
export function momentOf({ query, language }: ParameterCall, name: string): Date | null {
  const text = query[name];
  if (text === undefined) {
    return null;
  }
  const moment = typeof text === 'string' && /^\d{4}-\d{2}-\d{2}(T|$)/.test(text) ? new Date(text) : undefined;
  if (moment && !Number.isNaN(moment.getTime())) {
    return moment;
  }
  throw requestError('BAD_USER_INPUT', language, { argument: name });
}

/** A calendar day of a parameter, YYYY-MM-DD, from the year 1900 on: the days before are counted, too. */
export function dayParameter({ query, language }: ParameterCall, name: string): CalendarDay {
  const text = query[name];
  if (typeof text === 'string' && isCalendarDay(text) && text >= '1900') {
    return text;
  }
  throw requestError('BAD_USER_INPUT', language, { argument: name });
}

/** The same, where it need not be given; null then. */
export function optionalDay(call: ParameterCall, name: string): CalendarDay | null {
  return call.query[name] === undefined ? null : dayParameter(call, name);
}

/** One of some words; the first when it is not given. */
export function wordParameter<T extends string>(
  { query, language }: ParameterCall,
  name: string,
  words: readonly T[],
): T {
  const text = query[name];
  const found = text === undefined ? words[0] : words.find((word) => word === text);
  if (found === undefined) {
    throw requestError('BAD_USER_INPUT', language, { argument: name });
  }
  return found;
}

/** Codes divided by commas; empty when it is not given. */
export function listParameter({ query, language }: ParameterCall, name: string): readonly string[] {
  const text = query[name];
  if (text === undefined || text === '') {
    return [];
  }
  if (typeof text !== 'string') {
    throw requestError('BAD_USER_INPUT', language, { argument: name });
  }
  return text.split(',');
}

/**
 * Some of some words, divided by commas.
 * @throws GraphQLError BAD_USER_INPUT for another word
 */
export function wordsParameter<T extends string>(call: ParameterCall, name: string, words: readonly T[]): readonly T[] {
  return listParameter(call, name).map((given) => {
    const found = words.find((word) => word === given);
    if (found === undefined) {
      throw requestError('BAD_USER_INPUT', call.language, { argument: name });
    }
    return found;
  });
}

/** `true` or `false`; null when it is not given. */
export function flagParameter(call: ParameterCall, name: string): boolean | null {
  return call.query[name] === undefined ? null : wordParameter(call, name, ['true', 'false']) === 'true';
}
