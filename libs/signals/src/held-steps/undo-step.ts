import { type Database, sql } from '@ns/platform';
import { signalTables } from '../entities/index.ts';
import { type HeldStep, heldStepById } from '../queries/held-steps.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { announceHeldSteps } from './announce-held-steps.ts';

/** `late`: its time is over, and the worker takes it. */
export type UndoStepOutcome =
  { readonly kind: 'undone'; readonly step: HeldStep } | { readonly kind: 'notFound' | 'late' };

/** Takes a held step back before its time is over: nothing of it has left, and nothing will. */
export class UndoStep {
  constructor(private readonly database: Database) {}

  /**
   * Only for the person who made the step. One that could not be taken is given back at any time.
   * @returns with the step, whose form the person goes on with
   */
  execute(actorId: string, id: string): Promise<UndoStepOutcome> {
    return this.database.transaction(async (tx) => {
      const step = await heldStepById(tx, id);
      if (step?.actorId !== actorId) {
        return { kind: 'notFound' };
      }
      // The signal first, as for every change of a held step: it gets a new revision with it.
      await lockSignal(tx, step.signalId);
      const undone = await signalTables(tx)
        .deleteFrom('held_step')
        .where('id', '=', id)
        .where((eb) => eb.or([eb('refusal', 'is not', null), eb('due_at', '>', sql<Date>`clock_timestamp()`)]))
        .executeTakeFirst();
      if (undone.numDeletedRows === 0n) {
        return { kind: 'late' };
      }
      await announceHeldSteps(tx);
      return { kind: 'undone', step };
    });
  }
}
