import type { CalendarDay } from '@ns/municipality/domain';
import type { BodyAnswer } from '@ns/signals/domain';

/** What is known of a referral and in which words the API describes it. */
export const referralStates = {
  WAITING: 'It is not passed on yet.',
  UNSURE: 'It is not known whether it was passed on.',
  SENT: 'It was passed on.',
  RECEIVED: 'The body has it.',
  NEEDS_ATTENTION: 'It did not leave by itself; staff must look.',
  ANSWERED: 'The body answered.',
  WITHDRAWN: 'The report was opened again before it was passed on.',
} as const;
export type ReferralState = keyof typeof referralStates;

/** What staff note about a referral. */
export const noteKinds = ['SENT', 'RECEIVED', 'ANSWERED'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** The part of a referral that outcomes change. */
export interface ReferralProgress {
  readonly state: ReferralState;
  readonly sentOn: CalendarDay | null;
  /** who took it at the body */
  readonly person: string | null;
  readonly receivedOn: CalendarDay | null;
  /** under which the body has it */
  readonly number: string | null;
  readonly answeredOn: CalendarDay | null;
  readonly answer: BodyAnswer | null;
}

/** What became known of a referral. `person`: where it had not been passed on before. */
export type ReferralOutcome =
  | { readonly kind: 'SENT'; readonly on: CalendarDay; readonly person: string | null }
  | {
      readonly kind: 'RECEIVED';
      readonly on: CalendarDay;
      readonly person: string | null;
      readonly number: string | null;
    }
  | {
      readonly kind: 'ANSWERED';
      readonly on: CalendarDay;
      readonly person: string | null;
      readonly answer: BodyAnswer;
    }
  /** it may have left, and nobody knows */
  | { readonly kind: 'UNSURE' }
  /** it did not leave, or came back */
  | { readonly kind: 'STUCK' }
  /** it is to leave again, or certainly is not there */
  | { readonly kind: 'AGAIN' }
  | { readonly kind: 'WITHDRAWN' };

/** A referral as it begins. */
export const waiting: ReferralProgress = {
  state: 'WAITING',
  sentOn: null,
  person: null,
  receivedOn: null,
  number: null,
  answeredOn: null,
  answer: null,
};

const following: Readonly<Record<ReferralState, readonly ReferralOutcome['kind'][]>> = {
  WAITING: ['SENT', 'RECEIVED', 'ANSWERED', 'UNSURE', 'STUCK', 'WITHDRAWN'],
  UNSURE: ['SENT', 'RECEIVED', 'ANSWERED', 'STUCK', 'AGAIN', 'WITHDRAWN'],
  NEEDS_ATTENTION: ['SENT', 'RECEIVED', 'ANSWERED', 'AGAIN', 'WITHDRAWN'],
  SENT: ['RECEIVED', 'ANSWERED', 'STUCK'],
  RECEIVED: ['ANSWERED'],
  ANSWERED: [],
  // What was under way when the report was opened again may have left all the same.
  WITHDRAWN: ['SENT'],
};

/** What may follow. After an answer that is not the end another one comes; so it may after staff waited for none. */
export function outcomesAfter({
  state,
  answer,
}: Pick<ReferralProgress, 'state' | 'answer'>): readonly ReferralOutcome['kind'][] {
  return state === 'ANSWERED' && answer !== 'DONE' ? ['ANSWERED'] : following[state];
}

/** What staff may note now. */
export function notesAfter(progress: Pick<ReferralProgress, 'state' | 'answer'>): readonly NoteKind[] {
  const allowed = outcomesAfter(progress);
  return noteKinds.filter((kind) => allowed.includes(kind));
}

/** Whether it was passed on already. */
export function wasSent({ state }: Pick<ReferralProgress, 'state'>): boolean {
  return state === 'SENT' || state === 'RECEIVED' || state === 'ANSWERED';
}

/**
 * A referral after an outcome. What comes late or twice changes nothing that is settled.
 * @returns the same progress when nothing changes
 */
export function afterOutcome(before: ReferralProgress, outcome: ReferralOutcome): ReferralProgress {
  if (!outcomesAfter(before).includes(outcome.kind)) {
    return before;
  }
  switch (outcome.kind) {
    case 'WITHDRAWN':
    case 'UNSURE':
      return { ...before, state: outcome.kind };
    case 'STUCK':
      // What came back was not passed on: nobody has it. Staff name a person, who has it whatever else came back.
      if (wasSent(before) && before.person !== null) {
        return before;
      }
      return { ...before, state: 'NEEDS_ATTENTION', sentOn: null, person: null };
    case 'AGAIN':
      return { ...before, state: 'WAITING' };
    case 'SENT':
      return { ...sentBy(before, outcome), state: 'SENT' };
    case 'RECEIVED':
      return { ...sentBy(before, outcome), state: 'RECEIVED', receivedOn: outcome.on, number: outcome.number };
    case 'ANSWERED':
      return { ...sentBy(before, outcome), state: 'ANSWERED', answeredOn: outcome.on, answer: outcome.answer };
  }
}

/** What was not passed on before was so on the day of the outcome. */
function sentBy(
  before: ReferralProgress,
  { on, person }: { readonly on: CalendarDay; readonly person: string | null },
): ReferralProgress {
  return wasSent(before) ? before : { ...before, sentOn: on, person };
}

/** Whether a referral says already what is noted: the answer to the first note was lost. */
export function isNoted(progress: ReferralProgress, outcome: ReferralOutcome): boolean {
  switch (outcome.kind) {
    case 'SENT':
      return progress.sentOn === outcome.on && progress.person === outcome.person;
    case 'RECEIVED':
      return progress.receivedOn === outcome.on && progress.number === outcome.number;
    case 'ANSWERED':
      return progress.answeredOn === outcome.on && progress.answer === outcome.answer;
    case 'WITHDRAWN':
    case 'UNSURE':
      return progress.state === outcome.kind;
    case 'STUCK':
      return progress.state === 'NEEDS_ATTENTION';
    case 'AGAIN':
      return progress.state === 'WAITING';
  }
}
