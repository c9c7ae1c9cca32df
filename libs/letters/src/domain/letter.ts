/**
 * Where a letter stands. WAITING: a clerk decides on it; ENTERED: a signal was made of it; NOTED: its words are a note
 * of the signal that it is about; ANSWERED: a clerk answered it by mail; DISMISSED: a clerk said that nothing is to be
 * made of it; AUTOMATIC: a program wrote it, nobody has to do anything; RETURNED: a mail server says that a mail of
 * ours did not arrive, which the mail itself says.
 */
export const letterStates = ['WAITING', 'ENTERED', 'NOTED', 'ANSWERED', 'DISMISSED', 'AUTOMATIC', 'RETURNED'] as const;
export type LetterState = (typeof letterStates)[number];

/** Why a letter is not shown whole: it is larger than what is read, or no letter that can be read. */
export const letterProblems = ['TOO_LARGE', 'UNREADABLE'] as const;
export type LetterProblem = (typeof letterProblems)[number];

/** A photo of a letter as it is kept. */
export interface LetterPhoto {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** Bytes of a letter that is read; of a larger one its beginning is. */
export const largestLetter = 30 * 1024 * 1024;
/** Photos of a letter that are kept. */
export const mostPhotosOfLetter = 10;
/** Days after the decision for which a letter that no signal was made of is kept with its content. */
export const daysAfterDecision = 90;

/** Characters that are kept. */
export const longest = {
  text: 20_000,
  subject: 300,
  name: 200,
  address: 254,
  reason: 500,
  note: 4_000,
  answer: 4_000,
  beginning: 200,
} as const;

/** A text from outside as it can be kept and shown: without what is no character, at most so long. */
export function keptText(text: string, most: number): string {
  return text
    .slice(0, most * 4)
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, most)
    .toWellFormed();
}

/** The same in one line. */
export function keptLine(text: string, most: number): string {
  return keptText(text.replaceAll(/\s+/g, ' '), most);
}

/** The first words of a kept text, in one line. */
export function beginningOf(text: string): string {
  const most = longest.beginning;
  const line = keptLine(text, most + 1);
  return line.length > most ? `${line.slice(0, most - 1).toWellFormed()}…` : line;
}
