import { dayOf } from '@ns/municipality/domain';
import type {
  IncomingNumber,
  Rejected,
  SingleOutcome,
  Unknown,
  UnknownCause,
  Waiting,
} from '../../domain/records-system.ts';
import type { DocumentStatus, RegisterNumber, SeosMessage, StatusResponse } from './message.ts';

/** States in which a number is the incoming number; peers put other numbers into their waiting answers. */
const numbered: Partial<Record<DocumentStatus, 'OPEN' | 'STOPPED' | 'CLOSED'>> = {
  DS_REGISTERED: 'OPEN',
  DS_STOPPED: 'STOPPED',
  DS_CLOSED: 'CLOSED',
};

export const waiting: Waiting = { kind: 'waiting' };

export function unknown(cause: UnknownCause, detail: string): Unknown {
  return { kind: 'unknown', cause, detail };
}

/**
 * What a status answer means for us. A final state without a number keeps waiting: the number is
 * the point. The day falls back to that of the message, which states the number for the first time.
 */
export function outcomeOf(response: StatusResponse, sentAt: string): SingleOutcome {
  const file = numbered[response.status];
  if (file !== undefined) {
    const number = incomingNumber(response.documentId.number, sentAt);
    return number === undefined ? waiting : { kind: 'registered', file, ...number };
  }
  if (response.status === 'DS_REJECTED') {
    return rejected(response.rejectionReason);
  }
  return response.status === 'DS_NOT_FOUND' ? { kind: 'notFound' } : waiting;
}

/** What the answer to a question about one document means, or why it is none. */
export function outcomeFor(documentGuid: string, { header, body }: SeosMessage): SingleOutcome {
  if (body.type === 'error') {
    return unknown('ERROR_ANSWER', `${body.errorType}: ${body.description}`);
  }
  if (body.type !== 'statusResponse') {
    return unknown('UNEXPECTED_ANSWER', `the answer is a ${body.type}`);
  }
  if (body.documentId.documentGuid !== documentGuid) {
    return unknown('UNEXPECTED_ANSWER', 'the answer is about another document');
  }
  return outcomeOf(body, header.sentAt);
}

function rejected(reason: string | undefined): Rejected {
  return { kind: 'rejected', reason: reason ?? '' };
}

/** The day of a message in the municipality, whatever zone its sender writes; a moment without a zone is local time. */
function dayOfMessage(sentAt: string): string {
  const localDay = /^(\d{4}-\d{2}-\d{2})T[\d:.]+$/.exec(sentAt)?.[1];
  if (localDay !== undefined) {
    return localDay;
  }
  const instant = new Date(sentAt);
  return dayOf(Number.isNaN(instant.getTime()) ? new Date() : instant);
}

function incomingNumber(number: RegisterNumber | undefined, sentAt: string): IncomingNumber | undefined {
  if (number === undefined) {
    return undefined;
  }
  const date = number.date ?? dayOfMessage(sentAt);
  if (number.form === 'number') {
    return { number: number.number, date };
  }
  return { number: [number.registerIndex, number.sequenceNumber].filter((part) => part !== undefined).join('-'), date };
}
