import { type EntityManager, sql } from '@ns/platform';
import { afterStaffRetry } from '../domain/registration.ts';
import { recordsTables } from '../entities/records.entities.ts';
import { showOnSignal } from './apply-outcome.ts';
import { noteOnSignal } from './note-on-signal.ts';
import { lockRegistration, progressOf, type RegistrationKey, writeProgress } from './registration-row.ts';

export type RetryOutcome =
  | { readonly kind: 'queued'; readonly registrationId: string; readonly attempts: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'none' };

/** Makes a registration due after a while, because a member of the staff pressed. */
export async function makeDue(
  tx: EntityManager,
  key: RegistrationKey,
  { staffId, waitMs }: { readonly staffId: string; readonly waitMs: number },
): Promise<RetryOutcome> {
  const row = await lockRegistration(tx, key);
  if (row === undefined) {
    return { kind: 'none' };
  }
  if (row.state === 'REGISTERED') {
    return { kind: 'done' };
  }
  const progress = afterStaffRetry(progressOf(row), new Date(row.now.getTime() + waitMs));
  await writeProgress(tx, row.id, progress);
  if (row.direction === 'INCOMING') {
    await showOnSignal(tx, row.signalId, progress);
  }
  await noteOnSignal(tx, {
    signalId: row.signalId,
    type: 'registration_note',
    note: 'Пуснато е ново завеждане.',
    staffId,
  });
  return { kind: 'queued', registrationId: row.id, attempts: row.attempts };
}

/** A person who presses knows something: the records system is tried out at once instead of at the end of the wait. */
export async function hastenProbe(em: EntityManager): Promise<void> {
  const now = sql<Date>`now()`;
  await recordsTables(em)
    .updateTable('records_endpoint')
    .set({ retry_at: now })
    .where('state', '=', 'OPEN')
    .where('retry_at', '>', now)
    .execute();
}
