import { type Database, type EntityManager, sql } from '@ns/platform';
import { lockSignal } from '../locks/lock-signal.ts';
import type { TransitionRefusal, TransitionSignal, TransitionSignalProps } from '../commands/transition-signal.ts';
import type { StepForm } from '../entities/held-step.entity.ts';
import { signalTables } from '../entities/index.ts';
import { textOf } from '../texts/index.ts';
import { waitingStepOf } from '../queries/held-steps.ts';
import { announceHeldSteps } from './announce-held-steps.ts';

/** Seconds for which a step may be held. */
export const holdSeconds = { min: 1, max: 60 } as const;

export type HoldStepOutcome = { readonly kind: 'holding'; readonly signalId: string } | TransitionRefusal;

/** What is wrong with the seconds for which steps are to be held; nothing when they are fit. */
export function holdProblems(seconds: number) {
  return seconds < holdSeconds.min || seconds > holdSeconds.max
    ? [{ path: 'holdSeconds', message: textOf('holdOutOfRange', holdSeconds) }]
    : [];
}

/**
 * Holds a step of the workflow for some seconds in which it can be undone: until then the signal stays as it is and
 * nobody but the staff who look at it hears of the step.
 */
export class HoldStep {
  constructor(
    private readonly database: Database,
    private readonly transition: TransitionSignal,
  ) {}

  /** Refuses whatever the step itself would be refused for. @param seconds see {@link holdSeconds} */
  async execute(props: TransitionSignalProps, seconds: number): Promise<HoldStepOutcome> {
    const problems = holdProblems(seconds);
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    const tried = await this.transition.rehearse(props, () => Promise.resolve());
    return tried.kind === 'moved'
      ? this.database.transaction((tx) => holdIn(tx, props, { seconds, groupId: null }))
      : tried;
  }
}

/**
 * Writes down a step that was tried before, unless the signal was changed since.
 * @param groupId of steps that are made together
 */
export async function holdIn(
  tx: EntityManager,
  { actor, signalId, version, to, ...form }: TransitionSignalProps,
  { seconds, groupId }: { readonly seconds: number; readonly groupId: string | null },
): Promise<HoldStepOutcome> {
  const signal = await lockSignal(tx, signalId);
  if (!signal) {
    return { kind: 'notFound' };
  }
  const waiting = await waitingStepOf(tx, signal.id);
  if (waiting) {
    return { kind: 'held', step: waiting };
  }
  if (signal.version !== version) {
    return { kind: 'stale' };
  }
  // One that was refused is over as soon as somebody takes another step.
  await signalTables(tx).deleteFrom('held_step').where('signal_id', '=', signal.id).execute();
  await signalTables(tx)
    .insertInto('held_step')
    .values({
      ...{ signal_id: signal.id, version, actor_id: actor.id, to_status: to, group_id: groupId },
      form: JSON.stringify(form satisfies StepForm),
      due_at: sql<Date>`clock_timestamp() + make_interval(secs => ${seconds})`,
    })
    .execute();
  await announceHeldSteps(tx);
  return { kind: 'holding', signalId: signal.id };
}
