import type { SendOutcome } from '../domain/settle-attempt.ts';

/** Milliseconds for one exchange with a push service of native apps. */
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

/**
 * No answer came. Whether the notification left or not: a second copy takes the place of the first on the device, so it
 * is simply tried again.
 */
export function noAnswer(cause: unknown): SendOutcome {
  const { code, name } = causeOf(cause);
  return { outcome: 'UNREACHABLE', serverResponse: code ?? name };
}

/** `fetch` wraps what the network said. */
function causeOf(cause: unknown): { readonly code?: string; readonly name: string } {
  const error = cause instanceof Error ? cause : new Error('no answer');
  return error.cause instanceof Error ? causeOf(error.cause) : (error as NodeJS.ErrnoException);
}
