import { type Database } from '@ns/platform';
import { afterStaffRetry } from '../domain/registration.ts';
import { showOnSignal } from './apply-outcome.ts';
import { lockRegistration, progressOf, writeProgress } from './registration-row.ts';

export type RetryOutcome = { readonly kind: 'queued'; readonly registrationId: string; readonly attempts: number } | { readonly kind: 'done' } | { readonly kind: 'none' };

/**
 * Makes a registration due now. It asks about the same document first, so that a retry never makes a second one.
 * @returns `done` when the number is already there, `none` when the signal has no registration
 */
export async function retryRegistration(database: Database, signalId: string): Promise<RetryOutcome> {
  return database.transaction<RetryOutcome>(async (tx) => {
    const row = await lockRegistration(tx, { signalId });
    if (row === undefined) return { kind: 'none' };
    if (row.state === 'REGISTERED') return { kind: 'done' };
    const progress = afterStaffRetry(progressOf(row), new Date());
    await writeProgress(tx, row.id, progress);
    await showOnSignal(tx, signalId, progress);
    return { kind: 'queued', registrationId: row.id, attempts: row.attempts };
  });
}
