import type { StepNeeds } from '../needs/signals-needs.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { keyProblems, useStepKey, wasMade } from '../writes/keyed-step.ts';
import { takeStep, type TransitionRefusal, type TransitionSignalProps } from '../writes/take-step.ts';

export interface TransitionSignalOnceProps extends TransitionSignalProps {
  /** UUID made on the device: the same key is the same step, however often it is sent; null: each is a new one */
  readonly clientKey?: string | null;
}

export type TransitionSignalOutcome = { readonly kind: 'moved'; readonly signalId: string } | TransitionRefusal;

/**
 * A member of the staff moves a signal along the workflow, see {@link takeStep}; once per client key, and a known key
 * with other content is refused. A step that was held with the key is made, whatever became of it.
 */
export async function transitionSignal(
  { database, directory, calendar }: StepNeeds,
  { clientKey = null, ...step }: TransitionSignalOnceProps,
): Promise<TransitionSignalOutcome> {
  const problems = keyProblems(clientKey);
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  const menus = await directory.menus();
  return unlessRefused(
    database.transaction(async (tx): Promise<TransitionSignalOutcome> => {
      if (clientKey !== null && (await wasMade(tx, step, clientKey))) {
        return { kind: 'moved', signalId: step.signalId };
      }
      const taken = await takeStep(tx, { calendar, menus }, step);
      if (taken.kind === 'moved' && clientKey !== null) {
        await useStepKey(tx, step, clientKey);
      }
      return taken;
    }),
  );
}
