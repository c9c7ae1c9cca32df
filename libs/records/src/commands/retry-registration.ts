import { type Database, sql } from '@ns/platform';
import { defaultBreakerPolicy } from '../domain/circuit-breaker.ts';
import { afterStaffRetry } from '../domain/registration.ts';
import { recordsTables } from '../entities/records.entities.ts';
import { showOnSignal } from './apply-outcome.ts';
import { noteOnSignal } from './note-on-signal.ts';
import { lockRegistration, progressOf, type RegistrationKey, writeProgress } from './registration-row.ts';

export type RetryOutcome =
  | { readonly kind: 'queued'; readonly registrationId: string; readonly attempts: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'none' };

/** Who pressed. */
interface ByStaff {
  readonly staffId: string;
}

/**
 * Makes a registration due now. It asks about the same document first, so that a retry never makes a second one.
 * @returns `done` when the number is already there, `none` when there is no such registration
 */
export async function retryRegistration(database: Database, key: RegistrationKey, by: ByStaff): Promise<RetryOutcome> {
  const outcome = await retryOne(database, key, by, 0);
  if (outcome.kind === 'queued') {
    await hastenProbe(database);
  }
  return outcome;
}

/** As many as one press retries; the next press takes the next ones. */
const mostAtOnce = 1_000;

/** Makes many registrations due, one after another over a while, so that the records system is not flooded. */
export async function retryRegistrations(
  database: Database,
  ids: readonly string[],
  by: ByStaff,
): Promise<{ readonly queued: number; readonly left: number }> {
  const stepMs = 1_000 / defaultBreakerPolicy.releasePerSecond;
  let queued = 0;
  for (const id of ids.slice(0, mostAtOnce)) {
    const { kind } = await retryOne(database, { id }, by, queued * stepMs);
    if (kind === 'queued') {
      queued += 1;
    }
  }
  if (queued > 0) {
    await hastenProbe(database);
  }
  return { queued, left: Math.max(0, ids.length - mostAtOnce) };
}

async function retryOne(
  database: Database,
  key: RegistrationKey,
  { staffId }: ByStaff,
  waitMs: number,
): Promise<RetryOutcome> {
  return database.transaction<RetryOutcome>(async (tx) => {
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
  });
}

/** A person who presses knows something: the records system is tried out at once instead of at the end of the wait. */
async function hastenProbe(database: Database): Promise<void> {
  const now = sql<Date>`now()`;
  await recordsTables(database.fork())
    .updateTable('records_endpoint')
    .set({ retry_at: now })
    .where('state', '=', 'OPEN')
    .where('retry_at', '>', now)
    .execute();
}
