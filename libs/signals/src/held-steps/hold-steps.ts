import { randomUUID } from 'node:crypto';
import { type Database, type EntityManager, type Logger, sql } from '@ns/platform';
import type { TransitionSignal, TransitionSignalProps } from '../commands/transition-signal.ts';
import { type ChosenSignal, type CommonStep, stepFor } from '../commands/transition-signals.ts';
import { signalTables } from '../entities/index.ts';
import { holdIn, type HoldStepOutcome } from './hold-step.ts';

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
export class HoldSteps {
  constructor(
    private readonly database: Database,
    private readonly transition: TransitionSignal,
    private readonly logger: Logger,
  ) {}

  /** @param props `seconds` is one of `holdSeconds`, which the caller has checked */
  async execute(props: {
    readonly actor: TransitionSignalProps['actor'];
    readonly signals: readonly ChosenSignal[];
    readonly step: CommonStep;
    readonly seconds: number;
  }): Promise<HeldGroup> {
    const tried = new Map<TransitionSignalProps, ChosenHold['outcome']>();
    for (const signal of props.signals) {
      const one = stepFor(signal, props);
      tried.set(one, await this.attempt(one));
    }
    const groupId = randomUUID();
    const able = [...tried].filter(([, { kind }]) => kind === 'holding').map(([one]) => one);
    const held = await this.database.transaction((tx) => holdTogether(tx, able, props.seconds, groupId));
    return {
      groupId,
      holds: [...tried].map(([one, outcome]) => ({
        signalId: one.signalId,
        outcome: held.get(one) ?? outcome,
      })),
    };
  }

  private async attempt(one: TransitionSignalProps): Promise<ChosenHold['outcome']> {
    try {
      const outcome = await this.transition.rehearse(one, () => Promise.resolve());
      return outcome.kind === 'moved' ? { kind: 'holding', signalId: one.signalId } : outcome;
    } catch (cause) {
      this.logger.error({ err: cause, signalId: one.signalId }, 'one of several steps was not held');
      return { kind: 'failed' };
    }
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
    outcomes.set(step, await holdIn(tx, step, { seconds, groupId }));
  }
  // Waiting for a lock took none of the time in which all of them can be undone.
  await signalTables(tx)
    .updateTable('held_step')
    .set({ due_at: sql<Date>`statement_timestamp() + make_interval(secs => ${seconds})` })
    .where('group_id', '=', groupId)
    .execute();
  return outcomes;
}
