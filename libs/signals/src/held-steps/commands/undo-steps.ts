import { sql } from '@ns/platform';
import { signalTables } from '../../entities/index.ts';
import { lockSignal } from '../../locks/lock-signal.ts';
import type { Needs } from '../../needs/signals-needs.ts';
import { type HeldStep, waitingStepsOfGroup } from '../queries/held-steps.ts';
import { announceHeldSteps } from '../writes/announce-held-steps.ts';

export interface HeldGroupProps {
  /** the member of staff who asks: only who made the steps */
  readonly actorId: string;
  readonly groupId: string;
}

export type UndoStepsOutcome =
  { readonly kind: 'undone'; readonly steps: readonly HeldStep[] } | { readonly kind: 'notFound' | 'late' };

/**
 * Undoes all steps of a group that wait, or none: they are due at one moment. One that could not be taken is undone by
 * itself.
 */
export async function undoSteps(
  { database }: Needs<'database'>,
  { actorId, groupId }: HeldGroupProps,
): Promise<UndoStepsOutcome> {
  return database.transaction(async (tx) => {
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
