import type { EntityManager } from '@ns/platform';
import { appendSignalEvent, lockSignal } from '@ns/signals';

/** A staff-only remark about the registration in the history of a signal. */
export interface RegistrationNote {
  readonly signalId: string;
  readonly type: 'registration_note' | 'registration_changed';
  readonly note: string;
  /** who caused it; the system itself when left out */
  readonly staffId?: string;
}

/** Writes the remark into the history; it reaches every open screen of the staff. */
export async function noteOnSignal(
  tx: EntityManager,
  { signalId, type, note, staffId }: RegistrationNote,
): Promise<void> {
  // Events of one signal commit in the order of their ids only while its row is held.
  await lockSignal(tx, signalId);
  await appendSignalEvent(tx, {
    signalId,
    type,
    actor: staffId === undefined ? null : { id: staffId, kind: 'STAFF' },
    note,
  });
}
