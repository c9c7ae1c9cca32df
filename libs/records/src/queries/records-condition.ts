import { type EntityManager, firstRow, sql } from '@ns/platform';
import { type BreakerState } from '../domain/circuit-breaker.ts';

/** How the registration as a whole is doing. */
export interface RecordsCondition {
  readonly breaker: {
    readonly state: BreakerState;
    /** since when the other side answers, or does not; null while nothing was ever amiss */
    readonly since: Date | null;
    /** when it is tried out again */
    readonly retryAt: Date | null;
  };
  /** documents without a number, by state */
  readonly unregistered: { readonly PENDING: number; readonly REJECTED: number; readonly NEEDS_ATTENTION: number };
  readonly oldestUnregisteredSeconds: number;
  /** decisions wait for the incoming number and are not in this age */
  readonly oldestUnregisteredSince: Date | null;
}

interface RawCondition {
  readonly state: BreakerState | null;
  readonly sinceMs: number | null;
  readonly retryMs: number | null;
  readonly pending: number;
  readonly rejected: number;
  readonly attention: number;
  readonly oldestMs: number | null;
  readonly oldestSeconds: number | null;
}

/** Reads the condition in one statement. Of several endpoints, as after a move, the one that changed last counts. */
export async function recordsCondition(em: EntityManager): Promise<RecordsCondition> {
  const raw = await firstRow(
    em,
    sql<RawCondition>`
    select e.state, (extract(epoch from e.since) * 1000)::float8 as "sinceMs", (extract(epoch from e.retry_at) * 1000)::float8 as "retryMs", open.*
    from (
      select count(*) filter (where state = 'PENDING')::int as pending, count(*) filter (where state = 'REJECTED')::int as rejected,
        count(*) filter (where state = 'NEEDS_ATTENTION')::int as attention,
        (extract(epoch from min(created_at) filter (where direction = 'INCOMING')) * 1000)::float8 as "oldestMs",
        extract(epoch from now() - min(created_at) filter (where direction = 'INCOMING'))::float8 as "oldestSeconds"
      from registration where state <> 'REGISTERED'
    ) open left join lateral (select state, since, retry_at from records_endpoint order by since desc limit 1) e on true`,
  );
  if (raw === undefined) throw new Error('The condition of the registration cannot be read.');
  return {
    breaker: { state: raw.state ?? 'CLOSED', since: instant(raw.sinceMs), retryAt: instant(raw.retryMs) },
    unregistered: { PENDING: raw.pending, REJECTED: raw.rejected, NEEDS_ATTENTION: raw.attention },
    oldestUnregisteredSeconds: raw.oldestSeconds ?? 0,
    oldestUnregisteredSince: instant(raw.oldestMs),
  };
}

/** A signal without a number for longer than this is late, seconds. */
export const lateAfterSeconds = 15 * 60;

/** What is not as it should be, in words for whoever runs the service; empty when all is well. */
export function degradations({
  breaker,
  unregistered,
  oldestUnregisteredSeconds,
}: RecordsCondition): readonly string[] {
  const found: string[] = [];
  if (breaker.state !== 'CLOSED')
    found.push(`records: the records system does not answer since ${breaker.since?.toISOString() ?? 'unknown'}`);
  if (oldestUnregisteredSeconds > lateAfterSeconds)
    found.push(
      `records: the oldest signal without incoming number has waited for ${Math.round(oldestUnregisteredSeconds / 60)} minutes`,
    );
  const stuck = unregistered.REJECTED + unregistered.NEEDS_ATTENTION;
  if (stuck > 0) found.push(`records: ${stuck} documents need a person`);
  return found;
}

function instant(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}
