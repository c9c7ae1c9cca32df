import { type EntityManager, sql } from '@ns/platform';
import { signalTables } from '../../entities/index.ts';

/** Wakes the processes that show held steps. */
export const heldStepChannel = 'ns_held_step';

/** Wakes who shows held steps, when the caller's transaction commits. */
export async function announceHeldSteps(tx: EntityManager): Promise<void> {
  await signalTables(tx)
    .selectNoFrom(sql`pg_notify(${heldStepChannel}, '')`.as('woken'))
    .execute();
}
