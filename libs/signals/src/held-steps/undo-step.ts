import { type Database, sql } from '@ns/platform';
import { signalTables } from '../entities/index.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { type HeldStep, heldStepById, waitingStepsOfGroup } from '../queries/held-steps.ts';
import { announceHeldSteps } from './announce-held-steps.ts';

/** `late`: its time is over, and the worker takes it. */
export type UndoStepOutcome =
  { readonly kind: 'undone'; readonly step: HeldStep } | { readonly kind: 'notFound' | 'late' };

export type UndoStepsOutcome =
  { readonly kind: 'undone'; readonly steps: readonly HeldStep[] } | { readonly kind: 'notFound' | 'late' };

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

  /**
   * Undoes all steps of a group that wait, or none: they are due at one moment. Only for the person who made them; one
   * that could not be taken is undone by itself.
   */
  together(actorId: string, groupId: string): Promise<UndoStepsOutcome> {
    return this.database.transaction(async (tx) => {
      // The signals first, in the one order in which groups lock them: nobody takes any of the steps any more then, and
      // the time is looked at after that.
      const held = await signalTables(tx)
        .selectFrom('held_step')
        .select('signal_id as signalId')
        .where('group_id', '=', groupId)
        .execute();
      for (const { signalId } of held.toSorted((one, other) => one.signalId.localeCompare(other.signalId))) {
        await lockSignal(tx, signalId);
      }
      const steps = await waitingStepsOfGroup(tx, actorId, groupId);
      if (steps.length === 0) {
        return { kind: 'notFound' };
      }
      const undone = await signalTables(tx)
        .deleteFrom('held_step')
        .where(
          'id',
          'in',
          steps.map(({ id }) => id),
        )
        .where('due_at', '>', sql<Date>`statement_timestamp()`)
        .executeTakeFirst();
      if (undone.numDeletedRows === 0n) {
        return { kind: 'late' };
      }
      await announceHeldSteps(tx);
      return { kind: 'undone', steps };
    });
  }
}
