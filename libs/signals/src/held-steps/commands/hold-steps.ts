import { randomUUID } from 'node:crypto';
import { type EntityManager, sql } from '@ns/platform';
import { rehearseTransition } from '../../commands/rehearse-transition.ts';
import { signalTables } from '../../entities/index.ts';
import type { ManyStepsNeeds } from '../../needs/signals-needs.ts';
import { type ChosenProps, stepsFor } from '../../writes/chosen-step.ts';
import type { TransitionSignalProps } from '../../writes/take-step.ts';
import { type HoldStepOutcome, writeHeldStep } from '../writes/write-held-step.ts';

export interface HoldStepsProps extends ChosenProps {
  /** one of `holdSeconds`, which the caller has checked */
  readonly seconds: number;
}

/** What became of one of several signals; `failed` is a fault of ours. */
export interface ChosenHold {
  readonly signalId: string;
  readonly outcome: HoldStepOutcome | { readonly kind: 'failed' };
}

/** Steps that were made together: one undoing brings all of them back. */
export interface HeldGroup {
  readonly groupId: string;
  readonly holds: readonly ChosenHold[];
}

/**
 * Holds the same step for many signals: each is tried by itself, by its own version and rights, and those that can be
 * taken wait together for one moment. They are written down in one transaction, so that whoever looks sees all of them
 * or none, and die together when the process does.
 */
export async function holdSteps(needs: ManyStepsNeeds, props: HoldStepsProps): Promise<HeldGroup> {
  const tried = new Map<TransitionSignalProps, ChosenHold['outcome']>();
  for (const one of stepsFor(props)) {
    tried.set(one, await attempt(needs, one));
  }
  const groupId = randomUUID();
  const able = [...tried].filter(([, { kind }]) => kind === 'holding').map(([one]) => one);
  const held = await needs.database.transaction((tx) => holdTogether(tx, able, props.seconds, groupId));
  return {
    groupId,
    holds: [...tried].map(([one, outcome]) => ({
      signalId: one.signalId,
      outcome: held.get(one) ?? outcome,
    })),
  };
}

async function attempt(needs: ManyStepsNeeds, step: TransitionSignalProps): Promise<ChosenHold['outcome']> {
  try {
    const outcome = await rehearseTransition(needs, { step, look: () => Promise.resolve() });
    return outcome.kind === 'seen' ? { kind: 'holding', signalId: step.signalId } : outcome;
  } catch (cause) {
    needs.logger.error({ err: cause, signalId: step.signalId }, 'one of several steps was not held');
    return { kind: 'failed' };
  }
}

/** Signals are locked in one order, so that two groups wait for each other instead of blocking each other. */
async function holdTogether(
  tx: EntityManager,
  steps: readonly TransitionSignalProps[],
  seconds: number,
  groupId: string,
): Promise<ReadonlyMap<TransitionSignalProps, HoldStepOutcome>> {
  const outcomes = new Map<TransitionSignalProps, HoldStepOutcome>();
  for (const step of steps.toSorted((one, other) => one.signalId.localeCompare(other.signalId))) {
    outcomes.set(step, await writeHeldStep(tx, step, { seconds, groupId }));
  }
  // Waiting for a lock took none of the time in which all of them can be undone.
  await signalTables(tx)
    .updateTable('held_step')
    .set({ due_at: sql<Date>`statement_timestamp() + make_interval(secs => ${seconds})` })
    .where('group_id', '=', groupId)
    .execute();
  return outcomes;
}
