import { plusDays } from '@ns/municipality/domain';
import { type Text, textOf } from '../texts/index.ts';
import type { IncomingNumber } from './records-system.ts';

/** A wrong input before a language is chosen; the same shape as the API's problems. */
export interface InputProblem {
  readonly path: string;
  readonly message: Text;
}

export interface ByHand extends IncomingNumber {
  /** why the number was entered by a person; kept in the history */
  readonly reason: string;
}

const longestNumber = 100;
const reasonLength = { min: 5, max: 500 } as const;
/** No municipality had a records system before; an earlier year is a slip of the finger. */
const earliestDay = '2000-01-01';

/** A letter is entered within a year; its terms run from its date, which one slip of the finger makes long ago. */
const oldestLetterDays = 366;

/** Checks the number of a letter as well; an earlier date is a slip. @param today YYYY-MM-DD in Bulgaria */
export function letterProblems(letter: ByHand, today: string): readonly InputProblem[] {
  const problems = byHandProblems(letter, today);
  const isOld = letter.date < plusDays(today, -oldestLetterDays);
  return problems.length === 0 && isOld ? [{ path: 'incomingDate', message: textOf('letterTooOld') }] : problems;
}

/** Checks what a person enters about a document registered outside this system. @param today YYYY-MM-DD in Bulgaria */
export function byHandProblems({ number, date, reason }: ByHand, today: string): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const add = (path: string, message: Text) => problems.push({ path, message });
  if (number === '') {
    add('incomingNumber', textOf('numberNeeded'));
  } else if ([...number].length > longestNumber) {
    add('incomingNumber', textOf('numberTooLong', { longestNumber }));
  }
  if (date > today) {
    add('incomingDate', textOf('dateInFuture'));
  } else if (date < earliestDay) {
    add('incomingDate', textOf('checkYear'));
  }
  const length = [...reason].length;
  if (length < reasonLength.min) {
    add('reason', textOf('reasonNeeded'));
  } else if (length > reasonLength.max) {
    add('reason', textOf('reasonTooLong', { max: reasonLength.max }));
  }
  return problems;
}
