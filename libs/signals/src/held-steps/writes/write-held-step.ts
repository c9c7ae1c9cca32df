import { type EntityManager, sql } from '@ns/platform';
import { signalTables } from '../../entities/index.ts';
import { lockSignal } from '../../locks/lock-signal.ts';
import type { TransitionRefusal, TransitionSignalProps } from '../../writes/take-step.ts';
import type { StepForm } from '../entities/held-step.entity.ts';
import { waitingStepOf } from '../queries/held-steps.ts';
import { announceHeldSteps } from './announce-held-steps.ts';

export type HoldStepOutcome = { readonly kind: 'holding'; readonly signalId: string } | TransitionRefusal;

/**
 * Writes down a step that was tried before, unless the signal was changed since.
 * @param groupId of steps that are made together
 */
export async function writeHeldStep(
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
      signal_id: signal.id,
      version,
      actor_id: actor.id,
      to_status: to,
      group_id: groupId,
      form: JSON.stringify(form satisfies StepForm),
      due_at: sql<Date>`clock_timestamp() + make_interval(secs => ${seconds})`,
    })
    .execute();
  await announceHeldSteps(tx);
  return { kind: 'holding', signalId: signal.id };
}
