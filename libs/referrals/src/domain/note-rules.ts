import type { CalendarDay } from '@ns/municipality/domain';
import type { BodyAnswer } from '@ns/signals/domain';
import { type Text, textOf } from '../texts/index.ts';
import { type NoteKind, type ReferralProgress, wasSent } from './referral.ts';

/** What staff enter about a referral. */
export interface ReferralNote {
  readonly kind: NoteKind;
  readonly on: CalendarDay;
  readonly person: string | null;
  readonly number: string | null;
  readonly answer: BodyAnswer | null;
  /** what the body wrote, for the reporter */
  readonly words: string | null;
}

export interface NoteProblem {
  readonly path: string;
  readonly message: Text;
}

/** Characters of a name, of a number and of an answer. */
export const longestPerson = 100;
export const longestNumber = 60;
export const longestWords = 4_000;

/**
 * What is wrong with a note.
 * @param today by the calendar of the municipality
 * @param receivedOn day on which the signal came in
 */
export function noteProblems(
  note: ReferralNote,
  progress: ReferralProgress,
  { today, receivedOn }: { readonly today: CalendarDay; readonly receivedOn: CalendarDay },
): readonly NoteProblem[] {
  const earliest = progress.answeredOn ?? progress.receivedOn ?? progress.sentOn ?? receivedOn;
  return [
    ...(note.on > today ? [{ path: 'on', message: textOf('dayToCome') }] : []),
    ...(note.on < earliest ? [{ path: 'on', message: textOf('dayTooEarly') }] : []),
    ...(note.person === null && !wasSent(progress) ? [{ path: 'person', message: textOf('personNeeded') }] : []),
    ...tooLong('person', note.person, longestPerson),
    ...tooLong('number', note.number, longestNumber),
    ...(note.answer === null && note.kind === 'ANSWERED' ? [{ path: 'answer', message: textOf('answerNeeded') }] : []),
    ...tooLong('words', note.words, longestWords),
    ...notOf(note, 'number', ['RECEIVED']),
    ...notOf(note, 'answer', ['ANSWERED']),
    ...notOf(note, 'words', ['ANSWERED']),
  ];
}

function tooLong(path: string, value: string | null, most: number): readonly NoteProblem[] {
  return value !== null && [...value].length > most ? [{ path, message: textOf('tooLong', { most }) }] : [];
}

function notOf(
  note: ReferralNote,
  path: 'number' | 'answer' | 'words',
  kinds: readonly NoteKind[],
): readonly NoteProblem[] {
  return note[path] !== null && !kinds.includes(note.kind) ? [{ path, message: textOf('notOfThisNote') }] : [];
}
