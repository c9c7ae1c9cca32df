import type { ManyStepsNeeds } from '../needs/signals-needs.ts';
import { type ChosenProps, stepsFor } from '../writes/chosen-step.ts';
import type { TransitionSignalProps } from '../writes/take-step.ts';
import { rehearseTransition } from './rehearse-transition.ts';
import { transitionSignal, type TransitionSignalOutcome } from './transition-signal.ts';

export interface TransitionSignalsProps extends ChosenProps {
  /** tries every step and takes it back */
  readonly dryRun: boolean;
}

/** What became, or would become, of one signal; `failed` is a fault of ours. */
export interface ChosenOutcome {
  readonly signalId: string;
  readonly outcome: TransitionSignalOutcome | { readonly kind: 'failed' };
}

/**
 * Takes the same step with many signals: each in a transaction of its own, by its own version and rights, so that
 * one that cannot be moved does not hold up the others. The outcome of each is returned, whatever happens to the
 * next.
 */
export async function transitionSignals(
  needs: ManyStepsNeeds,
  props: TransitionSignalsProps,
): Promise<readonly ChosenOutcome[]> {
  const outcomes: ChosenOutcome[] = [];
  for (const one of stepsFor(props)) {
    outcomes.push({ signalId: one.signalId, outcome: await attempt(needs, one, props.dryRun) });
  }
  return outcomes;
}

async function attempt(
  needs: ManyStepsNeeds,
  one: TransitionSignalProps,
  dryRun: boolean,
): Promise<ChosenOutcome['outcome']> {
  try {
    if (!dryRun) {
      return await transitionSignal(needs, one);
    }
    const tried = await rehearseTransition(needs, { step: one, look: () => Promise.resolve() });
    return tried.kind === 'seen' ? { kind: 'moved', signalId: one.signalId } : tried;
  } catch (cause) {
    // The signals before this one are moved already, and the caller must learn of it.
    needs.logger.error({ err: cause, signalId: one.signalId }, 'one of several signals was not moved');
    return { kind: 'failed' };
  }
}
