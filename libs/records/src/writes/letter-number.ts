import { dayOf } from '@ns/municipality';
import type { LetterNumberTaker } from '@ns/signals';
import { letterProblems } from '../domain/by-hand.ts';
import { beginRegistration } from './begin-registration.ts';
import { enterNumber } from './enter-number.ts';

/** What stands in the history beside the number of a letter; the history is kept in Bulgarian. */
const reason = 'писмото вече имаше номер от деловодството, когато беше въведено.';

/**
 * Registers a letter under the number that it has already.
 * @param register where the incoming numbers of this municipality are compared
 */
export function letterNumbersOf(register: string): LetterNumberTaker {
  return async (tx, { signalId, given, staffId }) => {
    const entry = { number: given.number.trim(), date: given.date, reason };
    const problems = letterProblems(entry, dayOf(new Date()));
    if (problems.length > 0) {
      return problems;
    }
    await beginRegistration(tx, signalId, register);
    const entered = await enterNumber(tx, { signalId, staffId, ...entry });
    return entered.kind === 'invalid' ? entered.problems : [];
  };
}
