import { defaultBreakerPolicy } from '@ns/platform';
import type { Needs } from '../needs/records-needs.ts';
import { hastenProbe, makeDue } from '../writes/make-due.ts';

export interface RetryRegistrationsProps {
  readonly ids: readonly string[];
  readonly staffId: string;
}

/** As many as one press retries; the next press takes the next ones. */
const mostAtOnce = 1_000;

/** Makes many registrations due, one after another over a while, so that the records system is not flooded. */
export async function retryRegistrations(
  { database }: Needs<'database'>,
  { ids, staffId }: RetryRegistrationsProps,
): Promise<{ readonly queued: number; readonly left: number }> {
  const stepMs = 1_000 / defaultBreakerPolicy.releasePerSecond;
  let queued = 0;
  for (const id of ids.slice(0, mostAtOnce)) {
    const terms = { staffId, waitMs: queued * stepMs };
    const { kind } = await database.transaction((tx) => makeDue(tx, { id }, terms));
    if (kind === 'queued') {
      queued += 1;
    }
  }
  if (queued > 0) {
    await hastenProbe(database.fork());
  }
  return { queued, left: Math.max(0, ids.length - mostAtOnce) };
}
