import { rehearseTransition } from '../../commands/rehearse-transition.ts';
import type { StepNeeds } from '../../needs/signals-needs.ts';
import { unlessRefused } from '../../writes/input-refused.ts';
import { keyProblems, useStepKey, wasMade } from '../../writes/keyed-step.ts';
import type { TransitionSignalProps } from '../../writes/take-step.ts';
import { holdProblems } from '../domain/hold-problems.ts';
import { type HoldStepOutcome, writeHeldStep } from '../writes/write-held-step.ts';

export interface HoldStepProps {
  readonly step: TransitionSignalProps;
  /** see `holdSeconds` */
  readonly seconds: number;
  /** UUID made on the device: the same key is the same step, however often it is sent; null: each is a new one */
  readonly clientKey?: string | null;
}

/**
 * Holds a step of the workflow for some seconds in which it can be undone: until then the signal stays as it is and
 * nobody but the staff who look at it hears of the step. Refuses whatever the step itself would be refused for. One
 * with a known key is answered as before, also when it was taken or undone since, and nothing is held again.
 */
export async function holdStep(
  needs: StepNeeds,
  { step, seconds, clientKey = null }: HoldStepProps,
): Promise<HoldStepOutcome> {
  const problems = [...holdProblems(seconds), ...keyProblems(clientKey)];
  return problems.length > 0
    ? { kind: 'invalid', problems }
    : unlessRefused(holdOnce(needs, { step, seconds, clientKey }));
}

/** @throws InputRefused when the key was used for something else */
async function holdOnce(
  needs: StepNeeds,
  { step, seconds, clientKey }: Required<HoldStepProps>,
): Promise<HoldStepOutcome> {
  const tried = await rehearseTransition(needs, { step, look: () => Promise.resolve() });
  return needs.database.transaction(async (tx): Promise<HoldStepOutcome> => {
    if (clientKey !== null && (await wasMade(tx, step, clientKey))) {
      return { kind: 'holding', signalId: step.signalId };
    }
    if (tried.kind !== 'seen') {
      return tried;
    }
    const held = await writeHeldStep(tx, step, { seconds, groupId: null });
    if (held.kind === 'holding' && clientKey !== null) {
      await useStepKey(tx, step, clientKey);
    }
    return held;
  });
}
