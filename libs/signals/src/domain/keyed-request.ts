import type { Problem } from '../domain/submission-rules.ts';
import { textOf } from '../texts/index.ts';

/** The signal that a client key has made. */
export interface KeyedSignal {
  readonly signalId: string;
  readonly reference: string;
  /** see `requestDigest`; null for a signal of a release that kept none, or whose person was forgotten */
  readonly requestDigest: string | null;
}

/** Says that the client key is no UUID. */
export const unusableClientKey: Problem = {
  path: 'clientKey',
  message: textOf('clientKeyNotUuid'),
};

/** Whether a request is the one whose digest was kept; where none is kept any more, it counts as that one. */
export function isSameRequest(kept: string | null, digest: string): boolean {
  return kept === null || kept === digest;
}

/**
 * What a request with a known key is answered: the same request again gets its signal, another one is refused, so that
 * nobody takes the signal of another request for the own one.
 */
export function answerToKnownKey(
  { signalId, reference, requestDigest }: KeyedSignal,
  digest: string,
):
  | { readonly kind: 'submitted'; readonly signalId: string }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] } {
  return isSameRequest(requestDigest, digest)
    ? { kind: 'submitted', signalId }
    : { kind: 'invalid', problems: [{ path: 'clientKey', message: textOf('clientKeyTaken', { reference }) }] };
}
