import type { EntityManager } from '@ns/platform';
import type { UpdateState } from '../domain/resident-updates.ts';
import { isUuid } from '../domain/uuid.ts';
import { signalTables } from '../entities/index.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { canPublish, type StaffActor } from '../policies/signal-policies.ts';
import { type ResidentUpdateRow, updateById } from '../queries/resident-updates.ts';
import { appendSignalEvent } from './append-signal-event.ts';

/** The update as it is under the lock of its signal; undefined where it is not the actor's to decide about. */
export async function updateToDecide(
  tx: EntityManager,
  actor: StaffActor,
  updateId: string,
): Promise<{ readonly signal: Signal; readonly update: ResidentUpdateRow } | undefined> {
  const known = isUuid(updateId) ? await updateById(tx, updateId.toLowerCase()) : undefined;
  const signal = known && (await lockSignal(tx, known.signalId));
  if (!signal || !canPublish(actor, signal)) {
    return undefined;
  }
  const update = await updateById(tx, known.id);
  return update && { signal, update };
}

/** Keeps what the staff decided about an update, with an event in the history. */
export async function decide(
  tx: EntityManager,
  { id, signalId, eventId }: ResidentUpdateRow,
  actor: StaffActor,
  { state, reason }: { readonly state: Extract<UpdateState, 'PUBLISHED' | 'REFUSED'>; readonly reason: string | null },
): Promise<void> {
  await signalTables(tx)
    .updateTable('resident_update')
    .set({ state, reason, decided_at: new Date() })
    .where('id', '=', id)
    .execute();
  await appendSignalEvent(tx, {
    signalId,
    type: state === 'PUBLISHED' ? 'update_published' : 'update_refused',
    actor: { id: actor.id, kind: 'STAFF' },
    data: { eventId },
  });
}
