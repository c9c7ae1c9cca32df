import { byteOrderMark, csvLine } from '@ns/csv';
import { createHash } from 'node:crypto';
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
import type { DoorLimit } from './door-limit.ts';

export interface DoorParts {
  readonly database: Database;
  readonly viewerOf: (em: EntityManager, authorization: string | undefined) => Promise<Viewer>;
  readonly trustProxy: ProxyTrust;
  readonly limit: DoorLimit;
}

/** Who asks, in which language, and what for. */
export interface DoorCall {
  readonly viewer: Viewer;
  /** who is written into the audit */
  readonly actor: AuditActor;
  readonly language: Language;
  readonly query: Readonly<Record<string, unknown>>;
}

export const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  geojson: 'application/geo+json; charset=utf-8',
} as const;
export type DoorFormat = keyof typeof contentTypes;

const statusOf: Readonly<Record<string, number>> = {
  ...{ UNAUTHENTICATED: 401, FORBIDDEN: 403, BAD_USER_INPUT: 400, RATE_LIMITED: 429 },
};

/**
 * Runs a door: finds out who asks, and answers what the contract refuses with its code and a message in the caller's
 * language, as `{ "code": …, "message": …, "argument": … }` with status 400, 401 or 403; 429 with `Retry-After` when
 * the caller has used up the files of this minute.
 */
export async function door(
  { database, viewerOf, trustProxy, limit }: DoorParts,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: (call: DoorCall) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const language = languageOf(request.headers['accept-language']);
  try {
    const viewer = await viewerOf(database.fork(), request.headers.authorization);
    const clientAddress = clientAddressOf(request.raw, trustProxy);
    const wait = await limit.secondsToWait(viewer, clientAddress);
    if (wait !== undefined) {
      reply.header('retry-after', String(wait));
      throw requestError('RATE_LIMITED', language, { retryAfterSeconds: wait });
    }
    const actor = auditActorOf({ viewer, clientAddress });
    return await answer({ viewer, actor, language, query: request.query as DoorCall['query'] });
  } catch (cause) {
    const { code, argument } = cause instanceof GraphQLError ? cause.extensions : {};
    const status = statusOf[String(code)];
    if (status === undefined || !(cause instanceof GraphQLError)) {
      throw cause;
    }
    request.log.debug({ code }, 'door refused');
    return reply.code(status).header('cache-control', 'no-store').send({ code, message: cause.message, argument });
  }
}

/** Notes a file of figures that a member of staff takes; that a token is used is noted once a day anyway. */
export async function noteExport(
  { database }: Pick<DoorParts, 'database'>,
  { viewer, actor, query }: DoorCall,
  format: DoorFormat,
): Promise<void> {
  if (viewer.kind !== 'account') {
    return;
  }
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : null);
  const what = { format: format.toUpperCase() as ExportFormat, from: text('from'), to: text('to') };
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
    readonly format: DoorFormat;
    readonly tag: string;
    /** `private` for files that need a token */
    readonly cache: 'private, no-cache' | 'public, max-age=300';
    readonly content: () => unknown;
  },
): Promise<FastifyReply> {
  const etag = `W/"${file.tag}"`;
  reply.headers({ etag, 'cache-control': file.cache, vary: 'authorization, accept-language' });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim());
  if (known.includes(etag) || known.includes('*')) {
    return reply.code(304).send();
  }
  return reply
    .header('content-disposition', `attachment; filename="${file.name}.${file.format}"`)
    .type(contentTypes[file.format])
    .send(await file.content());
}

/** A tag for content that is at hand. */
export function tagOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);
}

/** Rows as CSV with a header, or as JSON: the same columns in the same order also when there are none. */
export function tableOf(
  format: 'csv' | 'json',
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string {
  if (format === 'json') {
    return JSON.stringify(
      rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))),
    );
  }
  return [`${byteOrderMark}${csvLine(columns)}`, ...rows.map((row) => csvLine(columns.map((each) => row[each])))].join(
    '',
  );
}

/** A moment of a parameter, RFC 3339 or a day; null when it is not given. */
export function momentOf({ query, language }: DoorCall, name: string): Date | null {
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
export function dayParameter({ query, language }: DoorCall, name: string): CalendarDay {
  const text = query[name];
  if (typeof text === 'string' && isCalendarDay(text) && text >= '1900') {
    return text;
  }
  throw requestError('BAD_USER_INPUT', language, { argument: name });
}

/** One of some words; the first when it is not given. */
export function wordParameter<T extends string>({ query, language }: DoorCall, name: string, words: readonly T[]): T {
  const text = query[name];
  const found = text === undefined ? words[0] : words.find((word) => word === text);
  if (found === undefined) {
    throw requestError('BAD_USER_INPUT', language, { argument: name });
  }
  return found;
}

/** Codes divided by commas; empty when it is not given. */
export function listParameter({ query, language }: DoorCall, name: string): readonly string[] {
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
export function wordsParameter<T extends string>(call: DoorCall, name: string, words: readonly T[]): readonly T[] {
  return listParameter(call, name).map((given) => {
    const found = words.find((word) => word === given);
    if (found === undefined) {
      throw requestError('BAD_USER_INPUT', call.language, { argument: name });
    }
    return found;
  });
}

/** `true` or `false`; null when it is not given. */
export function flagParameter(call: DoorCall, name: string): boolean | null {
  return call.query[name] === undefined ? null : wordParameter(call, name, ['true', 'false']) === 'true';
}
