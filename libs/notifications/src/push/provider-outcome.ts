import type { SendOutcome } from '../domain/settle-attempt.ts';

/** Milliseconds for one exchange with a push service, from the connection to the end of the answer. */
export const patienceMs = 15_000;
export const longestLifeSeconds = 28 * 24 * 3600;

/** How long a service may keep a notification for a device without network. Seconds. */
export function lifeSeconds(until: Date): number {
  return Math.min(Math.max(Math.round((until.getTime() - Date.now()) / 1000), 0), longestLifeSeconds);
}

/** What an answer says. `code`: the error in the service's own list, when it is one. */
export interface ProviderAnswer {
  readonly status: number;
  readonly code: string | undefined;
}

/** What a service may say that is about this device alone: nothing will ever reach it again under this token. */
export type GoneRule = (answer: ProviderAnswer) => boolean;

/**
 * What an answer means for a delivery. 401 and 403 that are not about the device are about our own key: an operator can
 * put that right, so it is tried again.
 */
export function providerOutcome(answer: ProviderAnswer, isGone: GoneRule): SendOutcome {
  const { status, code } = answer;
  const serverResponse = code === undefined ? `HTTP ${String(status)}` : `HTTP ${String(status)} ${code}`;
  if (status >= 200 && status < 300) {
    return { outcome: 'ACCEPTED', serverResponse };
  }
  if (isGone(answer)) {
    return { outcome: 'SUBSCRIPTION_GONE', serverResponse };
  }
  if (status === 401 || status === 403) {
    return { outcome: 'RELAY_REFUSED', serverResponse };
  }
  return { outcome: status >= 500 || status === 408 || status === 429 ? 'TRY_LATER' : 'REFUSED', serverResponse };
}

/** What the network says when no connection came about: nothing can have left. */
const noConnection = [
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EACCES', 'UND_ERR_CONNECT_TIMEOUT'],
  ...['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ...['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
];

/** No answer came to a notification: it may have left, unless there was no connection. */
export function noAnswer(cause: unknown): SendOutcome {
  const serverResponse = nameOf(cause);
  return { outcome: noConnection.includes(serverResponse) ? 'UNREACHABLE' : 'UNKNOWN_OUTCOME', serverResponse };
}

/** No answer came to what is asked before a notification leaves. */
export function unreachable(cause: unknown): SendOutcome {
  return { outcome: 'UNREACHABLE', serverResponse: nameOf(cause) };
}

/** `fetch` wraps what the network said. */
function nameOf(cause: unknown): string {
  const error = cause instanceof Error ? cause : new Error('no answer');
  return error.cause instanceof Error ? nameOf(error.cause) : ((error as NodeJS.ErrnoException).code ?? error.name);
}
