import { dayOf } from '@ns/municipality';
import { byHandProblems } from '../domain/by-hand.ts';
import type { Needs } from '../needs/records-needs.ts';
import { beginRegistration } from '../writes/begin-registration.ts';
import { enterNumber, type EnteredNumber } from '../writes/enter-number.ts';

export interface MarkRegisteredProps {
  readonly signalId: string;
  readonly incomingNumber: string;
  /** YYYY-MM-DD */
  readonly incomingDate: string;
  readonly reason: string;
  readonly staffId: string;
}

export type MarkRegisteredOutcome = EnteredNumber;

/**
 * Takes down a number that a person found or gave in the records system itself. Nothing is sent any more, the sender is
 * sent the number as always; who entered it and why stays in the history.
 * @returns `done` when the signal already has its number
 */
export async function markRegistered(
  { database, register }: Needs<'database' | 'register'>,
  props: MarkRegisteredProps,
): Promise<MarkRegisteredOutcome> {
  const entry = { number: props.incomingNumber.trim(), date: props.incomingDate, reason: props.reason.trim() };
  const problems = byHandProblems(entry, dayOf(new Date()));
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  return database.transaction(async (tx): Promise<MarkRegisteredOutcome> => {
    await beginRegistration(tx, props.signalId, register);
    return enterNumber(tx, { ...props, ...entry });
  });
}
