import { effectsOf } from './step-effects.ts';
import { type TransitionEvent, transitionEvents } from './transition.ts';

/**
 * Who reads the text of a step on the public page. `PUBLIC`: everybody, unless the form says otherwise. `ON_CHOICE`:
 * everybody where the form says so. `NEVER`: it is between the reporter and the municipality.
 */
export type TextReach = 'PUBLIC' | 'ON_CHOICE' | 'NEVER';

/** The reach of the text of each step, the only place where it is written. */
export const textReach: Readonly<Record<TransitionEvent, TextReach>> = {
  assigned: 'ON_CHOICE',
  started: 'ON_CHOICE',
  asked: 'NEVER',
  answered: 'NEVER',
  resumed: 'NEVER',
  resolved: 'PUBLIC',
  closed: 'ON_CHOICE',
  forwarded: 'PUBLIC',
  rejected: 'PUBLIC',
  duplicate: 'ON_CHOICE',
  withdrawn: 'NEVER',
  reopened: 'ON_CHOICE',
};

/**
 * Whether the text of an event can be public at all: the text of a step of the staff whose table allows it, and what an
 * external body answered.
 */
export function mayBePublic(type: string): boolean {
  return type === 'referral_answered' || transitionEvents.some((step) => step === type && textReach[step] !== 'NEVER');
}

/** An event as far as it decides who reads its words. */
export interface SaidEvent {
  readonly type: string;
  readonly actorKind: string;
  readonly message: string | null;
  /** whether everybody reads the message while the signal is published */
  readonly messagePublic: boolean;
}

/**
 * The words of an event for somebody who follows the report of somebody else: those that everybody reads, as they were
 * written. Never the words of the reporter, and never a question to the reporter.
 */
export function wordsForFollowers({ type, actorKind, message, messagePublic }: SaidEvent): string | null {
  return messagePublic && actorKind !== 'REPORTER' && mayBePublic(type) ? message : null;
}

const outcomes: readonly string[] = transitionEvents.filter((step) => effectsOf[step].includes('KEEP_ACTION_TAKEN'));

/** The public text of the last outcome: what was done or decided since the report was last opened; null without one. */
export function outcomeOf<Words extends string>(
  steps: readonly { readonly type: string; readonly message: Words | null }[],
): Words | null {
  const opened = steps.findLastIndex(({ type }) => type === 'reopened');
  const last = steps.slice(opened + 1).findLast(({ type, message }) => outcomes.includes(type) && message !== null);
  return last?.message ?? null;
}
