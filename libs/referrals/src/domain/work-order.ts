import type { CalendarDay } from '@ns/municipality/domain';
import { type BodyAnswer, type SignalStatus, type WorkAnswer, workAnswers } from '@ns/signals/domain';
import { textOf } from '../texts/index.ts';
import type { NoteProblem } from './note-rules.ts';
import { afterOutcome, type ReferralProgress } from './referral.ts';

/** What a contractor does with a work order. */
export const workActKinds = ['RECEIVED', ...workAnswers] as const;
export type WorkActKind = (typeof workActKinds)[number];

/** What staff do with a work order. */
export const orderSteps = ['ACCEPT', 'RETURN', 'WITHDRAW'] as const;
export type OrderStep = (typeof orderSteps)[number];

/** Characters of the words of a clerk or a contractor, and photos of one answer, which a step takes. */
export const longestWorkWords = 2_000;
export const mostWorkPhotos = 5;

/** Working days in which a contractor says that an order is there, before a clerk is asked to call. */
export const confirmWithinDays = 2;

/** Statuses of a signal on which a contractor can work. */
export const workedOn: readonly SignalStatus[] = ['ASSIGNED', 'IN_PROGRESS'];

/** Whether work on a signal can be ordered and done. */
export function isWorkedOn(status: SignalStatus): boolean {
  return workedOn.includes(status);
}

const answers: Readonly<Record<WorkAnswer, BodyAnswer>> = {
  PROPOSE_DONE: 'DONE',
  NOT_OURS: 'NOT_OURS',
  NOT_FOUND: 'NEEDS_MORE',
  QUESTION: 'NEEDS_MORE',
};

/** An order after what its contractor does. @returns the same progress when nothing changes: late, twice */
export function afterAct(before: ReferralProgress, kind: WorkActKind, on: CalendarDay): ReferralProgress {
  return kind === 'RECEIVED'
    ? afterOutcome(before, { kind, on, person: null, number: null })
    : afterOutcome(before, { kind: 'ANSWERED', on, person: null, answer: answers[kind] });
}

/** What staff may do with an order now, while the signal is worked on. */
export function stepsOfOrder({ state, answer }: Pick<ReferralProgress, 'state' | 'answer'>): readonly OrderStep[] {
  switch (state) {
    case 'WITHDRAWN':
      return [];
    case 'ANSWERED':
      return answer === 'DONE' ? ['ACCEPT', 'RETURN', 'WITHDRAW'] : ['RETURN', 'WITHDRAW'];
    case 'WAITING':
    case 'UNSURE':
    case 'NEEDS_ATTENTION':
    case 'SENT':
    case 'RECEIVED':
      return ['WITHDRAW'];
  }
}

/** An order whose answer goes back to its contractor. @returns the same progress when there is no answer */
export function afterReturn(before: ReferralProgress): ReferralProgress {
  return before.state === 'ANSWERED'
    ? { ...before, state: before.receivedOn === null ? 'SENT' : 'RECEIVED', answeredOn: null, answer: null }
    : before;
}

/** An order that the municipality takes back, however far it got. */
export function afterWithdrawal(before: ReferralProgress): ReferralProgress {
  return before.state === 'WITHDRAWN' ? before : { ...before, state: 'WITHDRAWN' };
}

/** What is wrong with words. @param isNeeded whether there must be some */
export function wordsProblems(path: string, words: string | null, isNeeded: boolean): readonly NoteProblem[] {
  return [
    ...(isNeeded && words === null ? [{ path, message: textOf('wordsNeeded') }] : []),
    ...(words !== null && [...words].length > longestWorkWords
      ? [{ path, message: textOf('tooLong', { most: longestWorkWords }) }]
      : []),
  ];
}
