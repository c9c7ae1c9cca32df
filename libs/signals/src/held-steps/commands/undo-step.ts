import { sql } from '@ns/platform';
import { signalTables } from '../../entities/index.ts';
import { lockSignal } from '../../locks/lock-signal.ts';
import type { Needs } from '../../needs/signals-needs.ts';
import { type HeldStep, heldStepById } from '../queries/held-steps.ts';
import { announceHeldSteps } from '../writes/announce-held-steps.ts';

export interface UndoStepProps {
  /** the member of staff who asks: only who made the step undoes it */
  readonly actorId: string;
  readonly heldStepId: string;
}

/** `late`: its time is over, and the worker takes it. */
export type UndoStepOutcome =
  { readonly kind: 'undone'; readonly step: HeldStep } | { readonly kind: 'notFound' | 'late' };

/**
 * Takes a held step back before its time is over: nothing of it has left, and nothing will. One that could not be taken
 * is given back at any time.
 * @returns with the step, whose form the person goes on with
 */
export async function undoStep(
  { database }: Needs<'database'>,
  { actorId, heldStepId }: UndoStepProps,
): Promise<UndoStepOutcome> {
  return database.transaction(async (tx) => {
    const step = await heldStepById(tx, heldStepId);
    if (step?.actorId !== actorId) {
      return { kind: 'notFound' };
    }
    // The signal first, as for every change of a held step: it gets a new revision with it.
    await lockSignal(tx, step.signalId);
    const undone = await signalTables(tx)
      .deleteFrom('held_step')
      .where('id', '=', heldStepId)
      .where((eb) => eb.or([eb('refusal', 'is not', null), eb('due_at', '>', sql<Date>`clock_timestamp()`)]))
      .executeTakeFirst();
    if (undone.numDeletedRows === 0n) {
      return { kind: 'late' };
    }
    await announceHeldSteps(tx);
    return { kind: 'undone', step };
  });
}
