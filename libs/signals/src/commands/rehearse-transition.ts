import type { EntityManager } from '@ns/platform';
import type { StepNeeds } from '../needs/signals-needs.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { rehearse, type Seen } from '../writes/rehearse.ts';
import { type TakenStep, takeStep, type TransitionRefusal, type TransitionSignalProps } from '../writes/take-step.ts';

export interface RehearseTransitionProps<T> {
  readonly step: TransitionSignalProps;
  /** reads what the step would have left behind, inside the transaction that is then undone */
  readonly look: (tx: EntityManager, taken: TakenStep) => Promise<T>;
}

/** Takes a step with all its checks and takes it back, see {@link rehearse}. */
export async function rehearseTransition<T>(
  { database, directory, calendar }: StepNeeds,
  { step, look }: RehearseTransitionProps<T>,
): Promise<Seen<T> | TransitionRefusal> {
  const menus = await directory.menus();
  return unlessRefused(
    rehearse<T, TransitionRefusal>(database, async (tx) => {
      const taken = await takeStep(tx, { calendar, menus }, step);
      return taken.kind === 'moved' ? () => look(tx, taken) : taken;
    }),
  );
}
