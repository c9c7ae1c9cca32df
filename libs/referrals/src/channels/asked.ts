import { exchange, ExchangeFailed, type HttpAnswer, type HttpQuestion, type OutgoingConnection } from '@ns/platform';
import type { ChannelOutcome } from '../domain/channel.ts';

/** Why no whole answer came back. */
export interface Unanswered {
  readonly status: undefined;
  readonly cause: string;
  /** false: surely nothing of the request was taken */
  readonly mayHaveArrived: boolean;
}

/** What one exchange with a receiver's system gave. */
export type Asked = HttpAnswer | Unanswered;

/** Asks once. It never throws for what the other side or the network does. */
export async function ask(connection: OutgoingConnection, question: HttpQuestion): Promise<Asked> {
  try {
    return await exchange(connection, question);
  } catch (error) {
    if (!(error instanceof ExchangeFailed)) {
      throw error;
    }
    const { outcome, message, mayHaveArrived } = error;
    return { status: undefined, cause: `${outcome}: ${message}`, mayHaveArrived };
  }
}

/** What an answer without success means for something that is sent. */
type Failed = Extract<ChannelOutcome, { kind: 'AWAY' | 'UNSURE' | 'REFUSED' }>;

/** Statuses by which a server says that it took nothing now, and may later. */
const notNow: readonly number[] = [408, 425, 429, 503];
/** Statuses that a server may give to something that it has taken: seen elsewhere, or there already. */
const perhapsTaken: readonly number[] = [301, 302, 303, 409];

/**
 * Whether what was sent may have arrived although no success was answered; undefined: success was.
 * @param words what the other side said about it, of which no secret is left
 */
export function failureOfSending(asked: Asked, words = ''): Failed | undefined {
  if (asked.status === undefined) {
    return { kind: asked.mayHaveArrived ? 'UNSURE' : 'AWAY', cause: asked.cause };
  }
  const { status } = asked;
  if (status >= 200 && status < 300) {
    return undefined;
  }
  const cause = causeOf(status, words);
  if (notNow.includes(status)) {
    return { kind: 'AWAY', cause };
  }
  return perhapsTaken.includes(status) || status >= 500
    ? { kind: 'UNSURE', cause }
    : { kind: 'REFUSED', cause, ...(words !== '' && { words }) };
}

/** The same for what only prepares: as long as it fails, nothing is sent. */
export function failureOfPreparing(asked: Asked): Exclude<Failed, { kind: 'UNSURE' }> | undefined {
  const failure = failureOfSending(asked);
  return failure?.kind === 'UNSURE' ? { kind: 'AWAY', cause: failure.cause } : failure;
}

/** An answer in words for staff. */
export function causeOf(status: number, words = ''): string {
  return words === '' ? `HTTP ${status}` : `HTTP ${status}: ${words}`;
}

/** What JSON an answer has; undefined where it is none. */
export function jsonOf({ body }: HttpAnswer): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** A text of somebody else in one line, at most so many characters long. */
export function oneLine(text: string, mostCharacters: number): string {
  return cut(text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(), mostCharacters);
}

/** A text of at most so many characters; what was left out is marked. */
export function cut(text: string, mostCharacters: number): string {
  if (text.length <= mostCharacters) {
    return text;
  }
  // A character of two halves is left out whole.
  return `${text.slice(0, mostCharacters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
