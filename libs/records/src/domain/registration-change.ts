import { differenceBetween, type OurSide } from './reconciliation.ts';
import type { IncomingNumber, StatusOutcome } from './records-system.ts';

/** In what way the records system has changed a registration that was complete here. */
export type ChangeKind = 'CORRECTED' | 'REJECTED' | 'REGISTERED_TWICE';

/**
 * How a change ended. `SUPERSEDED`: a newer one took its place; `WITHDRAWN`: the records system has our number again.
 */
export type ChangeEnd = 'ACCEPTED' | 'KEPT' | 'SUPERSEDED' | 'WITHDRAWN';

/** What the records system says now about a document that is registered here. */
export type ReportedChange =
  /** another number, or another date under the same number */
  | ({ readonly kind: Extract<ChangeKind, 'CORRECTED'> } & IncomingNumber)
  /** the document is refused after all */
  | { readonly kind: Extract<ChangeKind, 'REJECTED'>; readonly reason: string }
  /** the signal has this number there as well */
  | ({ readonly kind: Extract<ChangeKind, 'REGISTERED_TWICE'> } & IncomingNumber);

/**
 * What an answer changes about a registration that is complete here; undefined when it changes nothing, and for
 * registrations that are still under way. A number once given is never replaced by itself: a person takes the change
 * over.
 */
export function reportedChange(ours: OurSide, theirs: StatusOutcome): ReportedChange | undefined {
  if (ours.state !== 'REGISTERED' || differenceBetween(ours, theirs) === undefined) {
    return undefined;
  }
  switch (theirs.kind) {
    case 'registered':
      return { kind: 'CORRECTED', number: theirs.number, date: theirs.date };
    case 'registeredTwice':
      return secondNumber(ours, theirs.numbers);
    case 'rejected':
      return { kind: 'REJECTED', reason: theirs.reason };
    case 'waiting':
    case 'notFound':
    case 'unknown':
      return undefined;
  }
}

/**
 * What an answer about a former document, which was refused and replaced, means for the signal: when it got a number
 * after all, the register has the signal twice, or under a number that nobody knows here.
 */
export function lateNumber(ours: OurSide, theirs: StatusOutcome): ReportedChange | undefined {
  switch (theirs.kind) {
    case 'registered':
      return secondNumber(ours, [theirs]);
    case 'registeredTwice':
      return secondNumber(ours, theirs.numbers);
    case 'rejected':
    case 'waiting':
    case 'notFound':
    case 'unknown':
      return undefined;
  }
}

function secondNumber(ours: OurSide, numbers: readonly IncomingNumber[]): ReportedChange | undefined {
  const other = numbers.find(({ number, date }) => number !== ours.number || date !== ours.date);
  return other && { kind: 'REGISTERED_TWICE', number: other.number, date: other.date };
}
