import type { EntityManager } from '@ns/platform';
import type { NumberInForce } from '../domain/number-in-force.ts';
import type { Problem } from '../domain/submission-rules.ts';

/** A letter that has its number in the records system before it is entered here. */
export interface NumberedLetter {
  readonly signalId: string;
  readonly given: NumberInForce;
  /** the member of the staff who entered it */
  readonly staffId: string;
}

/**
 * Takes down the number of a letter in the transaction of its new signal, so that the letter is not registered a second
 * time. Signals do not know how documents are registered; who puts the api together does.
 * @returns what is wrong with the number, at `incomingNumber` or `incomingDate`; nothing may be committed then
 */
export type LetterNumberTaker = (tx: EntityManager, letter: NumberedLetter) => Promise<readonly Problem[]>;
