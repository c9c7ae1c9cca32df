import { type IncomingNumber } from './records-system.ts';

/** A wrong input before a language is chosen; the same shape as the API's problems. */
export interface InputProblem {
  readonly path: string;
  readonly message: { readonly bg: string; readonly en: string };
}

export interface ByHand extends IncomingNumber {
  /** why the number was entered by a person; kept in the history */
  readonly reason: string;
}

const longestNumber = 100;
const reasonLength = { min: 5, max: 500 } as const;
/** No municipality had a records system before; an earlier year is a slip of the finger. */
const earliestDay = '2000-01-01';

/** Checks what a person enters about a document registered outside this system. @param today YYYY-MM-DD in Bulgaria */
export function byHandProblems({ number, date, reason }: ByHand, today: string): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const add = (path: string, bg: string, en: string) => problems.push({ path, message: { bg, en } });
  if (number === '') {
    add('incomingNumber', 'Въведете входящия номер.', 'Enter the incoming number.');
  } else if ([...number].length > longestNumber) {
    add(
      'incomingNumber',
      `Входящият номер може да е най-много ${longestNumber} знака.`,
      `The incoming number can have at most ${longestNumber} characters.`,
    );
  }
  if (date > today) {
    add('incomingDate', 'Датата не може да е в бъдещето.', 'The date cannot be in the future.');
  } else if (date < earliestDay) {
    add('incomingDate', 'Проверете годината на датата.', 'Check the year of the date.');
  }
  const length = [...reason].length;
  if (length < reasonLength.min) {
    add('reason', 'Напишете защо номерът се въвежда на ръка.', 'Write why the number is entered by hand.');
  } else if (length > reasonLength.max) {
    add(
      'reason',
      `Причината може да е най-много ${reasonLength.max} знака.`,
      `The reason can have at most ${reasonLength.max} characters.`,
    );
  }
  return problems;
}
