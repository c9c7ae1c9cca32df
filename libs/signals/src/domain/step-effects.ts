import type { TransitionEvent } from './transition.ts';

/** What a step does to a signal apart from its status and what the step's details say. */
export const stepEffects = [
  /** the text is the question that the reporter has to answer; the service clock stands still */
  'OPEN_QUESTION',
  /** the question is over; the service target moves by the working days that the clock stood still */
  'CLOSE_QUESTION',
  /** the text is what everybody reads as the action taken */
  'KEEP_ACTION_TAKEN',
  /** nobody but the reporter and staff sees the signal from now on */
  'END_PUBLICATION',
  /** action taken, external body, double and what the file plan took are void; a new target counts from today */
  'START_OVER',
] as const;
export type StepEffect = (typeof stepEffects)[number];

/** The effects of each step, in order. `checkTransitions` holds that a step out of a question closes it. */
export const effectsOf: Readonly<Record<TransitionEvent, readonly StepEffect[]>> = {
  assigned: [],
  started: [],
  asked: ['OPEN_QUESTION'],
  answered: ['CLOSE_QUESTION'],
  resumed: ['CLOSE_QUESTION'],
  resolved: ['KEEP_ACTION_TAKEN'],
  closed: ['KEEP_ACTION_TAKEN'],
  forwarded: ['KEEP_ACTION_TAKEN'],
  rejected: ['KEEP_ACTION_TAKEN'],
  duplicate: [],
  withdrawn: ['CLOSE_QUESTION', 'END_PUBLICATION'],
  reopened: ['START_OVER'],
};
