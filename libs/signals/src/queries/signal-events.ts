import { type EntityManager, rows, sql } from '@ns/platform';
import { decodeEvent, type ReadEvent } from '../domain/event-data.ts';
import { publicEventTypes, type SignalEventType } from '../domain/signal-event.ts';
import { type SignalStatus } from '../domain/signal-status.ts';

/** One fact of a history as the screens read it; `type` decides what `data` holds. */
export type SignalEventRow = ReadEvent & Omit<StoredEvent, 'type' | 'data'>;

/** A row of the history before its data has the type of its kind. */
export interface StoredEvent {
  readonly id: string;
  readonly signalId: string;
  readonly type: SignalEventType;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorKind: 'REPORTER' | 'STAFF' | 'SYSTEM';
  readonly status: SignalStatus | null;
  readonly message: string | null;
  readonly note: string | null;
  readonly data: unknown;
}

export const eventColumns = sql<StoredEvent>`
  e.id, e.signal_id as "signalId", e.type, e.at, e.actor_id as "actorId", e.actor_kind as "actorKind", e.status,
    e.message, e.note, e.data`;

/** The whole history of several signals, oldest first: for staff. */
export async function historiesOf(em: EntityManager, signalIds: readonly string[]): Promise<readonly SignalEventRow[]> {
  const stored = await rows(
    em,
    sql<StoredEvent>`select ${eventColumns} from signal_event e where e.signal_id = any(${signalIds}::uuid[])
      order by e.id`,
  );
  return stored.map(decodeEvent);
}

/** What the reporter may read of several histories, oldest first. */
export async function timelinesOf(em: EntityManager, signalIds: readonly string[]): Promise<readonly SignalEventRow[]> {
  const stored = await rows(
    em,
    sql<StoredEvent>`
    select ${eventColumns} from signal_event e
    where e.signal_id = any(${signalIds}::uuid[]) and e.type = any(${publicEventTypes}::text[]) order by e.id`,
  );
  return stored.map(decodeEvent);
}
