import type { StepNeeds } from '../needs/signals-needs.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { takeStep, type TransitionRefusal, type TransitionSignalProps } from '../writes/take-step.ts';

export type TransitionSignalOutcome = { readonly kind: 'moved'; readonly signalId: string } | TransitionRefusal;

/** A member of the staff moves a signal along the workflow, see {@link takeStep}. */
export async function transitionSignal(
  { database, directory, calendar }: StepNeeds,
  props: TransitionSignalProps,
): Promise<TransitionSignalOutcome> {
  const menus = await directory.menus();
  return unlessRefused(database.transaction((tx) => takeStep(tx, { calendar, menus }, props)));
}
