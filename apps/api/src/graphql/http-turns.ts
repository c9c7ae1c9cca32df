import { createHash } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
import type { Turn } from '@ns/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ComingOperation, OperationTurns } from './operation-turns.ts';
import type { TrustedDocument, TrustedDocuments } from './trusted-documents.ts';

/** Milliseconds for which an answer that is made still has its turn while it is read; then the next one begins. */
const readWithinMs = 2_000;
/** Milliseconds after which a reader is cut who takes nothing: what waits for it is memory. */
const longestPauseMs = 15_000;

/** The document that a request over HTTP names or brings, before anything is read of it. */
export function documentOf(
  request: FastifyRequest,
  trusted: TrustedDocuments,
): Pick<ComingOperation, 'own' | 'length'> {
  const { query, extensions } = (request.method === 'GET' ? request.query : (request.body ?? {})) as {
    readonly query?: unknown;
    readonly extensions?: unknown;
  };
  const text = typeof query === 'string' ? query : '';
  return { own: text === '' ? namedBy(extensions, trusted) : ownText(text, trusted), length: text.length };
}

/** The document of ours that a text is. */
export function ownText(text: string, trusted: TrustedDocuments): TrustedDocument | undefined {
  return trusted.get(createHash('sha256').update(text).digest('hex'));
}

function namedBy(extensions: unknown, trusted: TrustedDocuments): TrustedDocument | undefined {
  const id =
    typeof extensions === 'string' ? /"sha256Hash"\s*:\s*"([\da-f]{64})"/.exec(extensions)?.[1] : idOf(extensions);
  return typeof id === 'string' ? trusted.get(id) : undefined;
}

function idOf(extensions: unknown): unknown {
  const named = extensions as { readonly persistedQuery?: { readonly sha256Hash?: unknown } | null } | null | undefined;
  return named?.persistedQuery?.sha256Hash;
}

/** What is answered to an operation that is turned away before Apollo Server sees it; undefined when it may come in. */
export function refusalAtOnce(turns: OperationTurns, coming: ComingOperation) {
  const refusal = turns.refusalOf(coming);
  if (!refusal) {
    return undefined;
  }
  const { code, retryAfterSeconds } = refusal.extensions;
  return { status: code === 'RATE_LIMITED' ? 429 : 503, retryAfterSeconds, error: refusal.toJSON() };
}

/** Aborted when the client is gone before its answer has left. */
export function whenGone(reply: FastifyReply): AbortSignal {
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) {
      left.abort(
        new GraphQLError('The client is gone.', { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } }),
      );
    }
  });
  return left.signal;
}

/**
 * Ends a turn when the answer was read, or some time after it was made. However long an answer takes, nobody is cut
 * before it is there.
 */
export function leaveWithAnswer(turn: Turn, { raw }: Pick<FastifyReply, 'raw'>): { isMade(): void } {
  raw.once('close', () => turn.leave());
  return {
    isMade: () => {
      setTimeout(() => turn.leave(), readWithinMs).unref();
      // When all has left, the connection waits for the next request and has the patience of the server again.
      if (!raw.writableFinished) {
        raw.setTimeout(longestPauseMs, () => raw.destroy());
      }
    },
  };
}

/** Gives an error its status and `Retry-After` where it says when to come again. */
export function withRetry(error: GraphQLError): GraphQLError {
  const { code, retryAfterSeconds } = error.extensions;
  if (typeof retryAfterSeconds !== 'number') {
    return error;
  }
  const http = {
    status: code === 'RATE_LIMITED' ? 429 : 503,
    headers: new HeaderMap([['retry-after', String(retryAfterSeconds)]]),
  };
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http } });
}
