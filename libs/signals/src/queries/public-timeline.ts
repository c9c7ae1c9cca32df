import { type EntityManager, inKeyOrder, rows, sql } from '@ns/platform';
import { type SignalEventType, stageEventTypes } from '../domain/signal-event.ts';
import { type SignalStatus } from '../domain/signal-status.ts';

/** One stage of a published signal: no message, no name, nobody who did it. */
export interface PublicStep {
  readonly id: string;
  readonly signalId: string;
  readonly type: SignalEventType;
  readonly status: SignalStatus | null;
  readonly at: Date;
}

/** The public histories of signals, oldest first, one list per id. The caller has made sure that they are public. */
export async function publicTimelinesOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly PublicStep[][]> {
  const found = await rows(
    em,
    sql<PublicStep>`
    select e.id::text as id, e.signal_id as "signalId", e.type, e.status, e.at from signal_event e
    where e.signal_id = any(${signalIds}::uuid[]) and e.type = any(${stageEventTypes}::text[]) order by e.id`,
  );
  return inKeyOrder(signalIds, found, ({ signalId }) => signalId);
}
