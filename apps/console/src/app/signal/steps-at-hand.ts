import type { SignalDetailsFragment } from '@ns/contract/console';

/** The steps of a report that a thumb reaches. */
export interface StepsAtHand {
  readonly canTake: boolean;
  readonly canResolve: boolean;
  /** Whether there are steps at all. */
  readonly hasSteps: boolean;
  readonly busy: boolean;
  /** Why the last one was not taken; empty when nothing is wrong. */
  readonly problem: string;
}

/** What of the form says which steps those are. */
interface FormState {
  readonly canTake: boolean;
  readonly busy: boolean;
  readonly problem: string;
  /** Whether a step of the report is held. */
  readonly waits: boolean;
  /** Whether that is the viewer's own taking of it. */
  readonly isTaken: boolean;
}

/** What was just taken can be resolved at once: the step before is then no longer held. */
export function stepsAtHand(
  { availableTransitions }: Pick<SignalDetailsFragment, 'availableTransitions'>,
  { canTake, busy, problem, waits, isTaken }: FormState,
): StepsAtHand {
  return {
    busy,
    problem,
    canTake: canTake && !waits,
    canResolve: waits ? isTaken : availableTransitions.some(({ to }) => to === 'RESOLVED'),
    hasSteps: waits ? isTaken : availableTransitions.length > 0,
  };
}
