import { type EntityManager, rows, sql } from '@ns/platform';
import { publicEventTypes } from '../domain/signal-event.ts';

/** The newest fact of a signal that its reporter did not make. */
export interface LatestNews {
  readonly signalId: string;
  /** id of the event, as the timeline gives it */
  readonly cursor: string;
}

/** The newest news of several signals; those that have none are absent. */
export async function latestNewsOf(em: EntityManager, signalIds: readonly string[]): Promise<readonly LatestNews[]> {
  return rows(
    em,
    sql<LatestNews>`
    select e.signal_id as "signalId", max(e.id)::text as cursor from signal_event e
    where e.signal_id = any(${signalIds}::uuid[]) and e.type = any(${publicEventTypes}::text[])
      and e.actor_kind <> 'REPORTER'
    group by e.signal_id`,
  );
}
