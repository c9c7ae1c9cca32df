import type { StepNeeds } from '../../needs/signals-needs.ts';
import { waitingStepsOfGroup } from '../queries/held-steps.ts';
import type { HeldGroupProps } from './undo-steps.ts';
import { takeHeldStep, type TakeHeldStepOutcome } from './take-held-step.ts';

/** Takes every step of a group that waits, each as {@link takeHeldStep} does. @returns what became of each */
export async function takeHeldSteps(
  needs: StepNeeds,
  { actorId, groupId }: HeldGroupProps,
): Promise<readonly TakeHeldStepOutcome[]> {
  const outcomes: TakeHeldStepOutcome[] = [];
  for (const { id } of await waitingStepsOfGroup(needs.database.fork(), actorId, groupId)) {
    outcomes.push(await takeHeldStep(needs, { heldStepId: id, actorId }));
  }
  return outcomes;
}
