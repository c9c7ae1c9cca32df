import { rehearseTransition } from '../../commands/rehearse-transition.ts';
import type { StepNeeds } from '../../needs/signals-needs.ts';
import type { TransitionSignalProps } from '../../writes/take-step.ts';
import { holdProblems } from '../domain/hold-problems.ts';
import { type HoldStepOutcome, writeHeldStep } from '../writes/write-held-step.ts';

export interface HoldStepProps {
  readonly step: TransitionSignalProps;
  /** see `holdSeconds` */
  readonly seconds: number;
}

/**
 * Holds a step of the workflow for some seconds in which it can be undone: until then the signal stays as it is and
 * nobody but the staff who look at it hears of the step. Refuses whatever the step itself would be refused for.
 */
export async function holdStep(needs: StepNeeds, { step, seconds }: HoldStepProps): Promise<HoldStepOutcome> {
  const problems = holdProblems(seconds);
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  const tried = await rehearseTransition(needs, { step, look: () => Promise.resolve() });
  return tried.kind === 'seen'
    ? needs.database.transaction((tx) => writeHeldStep(tx, step, { seconds, groupId: null }))
    : tried;
}
