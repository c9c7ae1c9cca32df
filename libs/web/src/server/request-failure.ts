import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';
import type { LanguageTag } from '@ns/languages';
import { failureTexts } from './texts/index.ts';

/** `offline`: the device has no network; `away`: it has one, but the server does not answer. */
export type FailureKind = 'offline' | 'away' | 'signedOut' | 'forbidden' | 'tooMany' | 'server';

/**
 * What went wrong when the server gave no answer to show. It has the shape of a member of a result
 * union, so that a caller handles it in the same `switch` as the expected refusals.
 */
export interface RequestFailure {
  readonly __typename: 'RequestFailure';
  readonly kind: FailureKind;
  /** A sentence for the reader in the language of the screen. */
  readonly message: string;
}

const kindOfCode: Record<string, FailureKind> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
  TOO_MANY_REQUESTS: 'tooMany',
  RATE_LIMITED: 'tooMany',
  SERVICE_UNAVAILABLE: 'away',
};

/** Turns whatever the link chain threw into a failure that can be shown. */
export function toRequestFailure(error: unknown, language: LanguageTag): RequestFailure {
  const kind = failureKind(error);
  return { __typename: 'RequestFailure', kind, message: failureTexts[language][kind] };
}

/** The codes of the server's errors in what Apollo threw. */
export function errorCodes(error: unknown): readonly string[] {
  const errors = CombinedGraphQLErrors.is(error) ? error.errors : [];
  return errors.flatMap(({ extensions }) => (typeof extensions?.['code'] === 'string' ? [extensions['code']] : []));
}

function failureKind(error: unknown): FailureKind {
  const known = errorCodes(error)
    .map((code) => kindOfCode[code])
    .find((kind) => kind !== undefined);
  if (known) {
    return known;
  }
  if (statusOf(error) === 429) {
    return 'tooMany';
  }
  if (!isUnreachable(error)) {
    return 'server';
  }
  // "Online" is no promise that the network works, "offline" is certain; whatever has a status came from a server.
  return statusOf(error) === undefined && navigator.onLine === false ? 'offline' : 'away';
}

/** Whether the server is away: nothing answered, or it said so itself. */
export function isUnreachable(error: unknown): boolean {
  // fetch rejects with a TypeError when no answer came at all; gateways say 502 to 504 for a server that is away.
  return (
    error instanceof TypeError ||
    [502, 503, 504].includes(statusOf(error) ?? 0) ||
    errorCodes(error).includes('SERVICE_UNAVAILABLE')
  );
}

/** The status of an answer that is none of GraphQL, as the page of a proxy. */
function statusOf(error: unknown): number | undefined {
  return ServerError.is(error) || ServerParseError.is(error) ? error.statusCode : undefined;
}
