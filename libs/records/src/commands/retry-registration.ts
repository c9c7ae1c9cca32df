import type { Needs } from '../needs/records-needs.ts';
import type { RegistrationKey } from '../writes/registration-row.ts';
import { hastenProbe, makeDue, type RetryOutcome } from '../writes/make-due.ts';

export interface RetryRegistrationProps {
  readonly registration: RegistrationKey;
  readonly staffId: string;
}

/**
 * Makes a registration due now. It asks about the same document first, so that a retry never makes a second one.
 * @returns `done` when the number is already there, `none` when there is no such registration
 */
export async function retryRegistration(
  { database }: Needs<'database'>,
  { registration, staffId }: RetryRegistrationProps,
): Promise<RetryOutcome> {
  const outcome = await database.transaction((tx) => makeDue(tx, registration, { staffId, waitMs: 0 }));
  if (outcome.kind === 'queued') {
    await hastenProbe(database.fork());
  }
  return outcome;
}
