import type { LanguageTag } from '@ns/languages';
import { failureTexts } from './texts/index.ts';

export type FailureKind = 'offline' | 'signedOut' | 'forbidden' | 'tooMany' | 'server';

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

/** The server answered, but not with the data that was asked for. `codes`: those of its errors. */
export class RequestRefused extends Error {
  constructor(
    readonly status: number,
    readonly codes: readonly string[],
  ) {
    super(`The server refused: ${[status, ...codes].join(' ')}`);
  }
}

const kindOfCode: Record<string, FailureKind> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
  TOO_MANY_REQUESTS: 'tooMany',
  RATE_LIMITED: 'tooMany',
  // It has answered: the reader's own connection is not to blame.
  SERVICE_UNAVAILABLE: 'server',
};

/** Turns whatever the link chain threw into a failure that can be shown. */
export function toRequestFailure(error: unknown, language: LanguageTag): RequestFailure {
  const kind = failureKind(error);
  return { __typename: 'RequestFailure', kind, message: failureTexts[language][kind] };
}

/** The server's error codes in a failed answer, whatever carried it: a request of ours, or Apollo's list of errors. */
export function errorCodes(error: unknown): readonly string[] {
  if (error instanceof RequestRefused) {
    return error.codes;
  }
  return error instanceof Error && 'errors' in error ? codesOf(error.errors) : [];
}

/** The codes in the `errors` of an answer. */
export function codesOf(errors: unknown): string[] {
  const each = Array.isArray(errors)
    ? (errors as readonly { readonly extensions?: { readonly code?: unknown } }[])
    : [];
  return each.flatMap(({ extensions }) => (typeof extensions?.code === 'string' ? [extensions.code] : []));
}

function failureKind(error: unknown): FailureKind {
  const known = errorCodes(error)
    .map((code) => kindOfCode[code])
    .find((kind) => kind !== undefined);
  if (known) {
    return known;
  }
  if (error instanceof RequestRefused && error.status === 429) {
    return 'tooMany';
  }
  return isUnreachable(error) ? 'offline' : 'server';
}

/** True when no answer of our server came at all. */
export function isUnreachable(error: unknown): boolean {
  // fetch rejects with a TypeError when no answer came at all; gateways say 502 to 504 for a server that is away.
  return error instanceof TypeError || (error instanceof RequestRefused && [502, 503, 504].includes(error.status));
}
