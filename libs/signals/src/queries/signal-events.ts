import { type AccountName, accountRelation } from '@ns/identity';
import { anyOf, type EntityManager, type RowOf, sql } from '@ns/platform';
import { decodeEvent, type ReadEvent } from '../domain/event-data.ts';
import { reporterEventTypes } from '../domain/signal-event.ts';
import { e, signalTables } from '../entities/index.ts';
import { namedColumns } from '../entities/named-columns.ts';
import type { SignalEventSchema } from '../entities/signal.entity.ts';

const a = accountRelation('a');

/** One event of a history as the screens read it; `type` decides what `data` holds. */
export type SignalEventRow = ReadEvent & Omit<StoredEvent, 'type' | 'data'>;

/** A row of the history before its data has the type of its kind. */
export type StoredEvent = Omit<RowOf<typeof SignalEventSchema>, 'position'>;

const eventColumns = namedColumns(e, [
  'id',
  'signalId',
  'type',
  'at',
  'actorId',
  'actorKind',
  'status',
  'message',
  'messagePublic',
  'note',
  'data',
]);

/** The events of `signal_event e`, for the conditions of a statement; {@link decodeEvent} gives their data a type. */
export function storedEvents(em: EntityManager) {
  return signalTables(em).selectFrom('signal_event as e').select(eventColumns);
}

/** An event with who did it, also when the account is deleted; null where it was nobody. */
interface Acted {
  readonly actor: AccountName | null;
}

/** The whole history of several signals, oldest first: for staff. */
export async function historiesOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly (SignalEventRow & Acted)[]> {
  const histories = sql<StoredEvent & Acted>`
    select ${sql.join(eventColumns)}, case when ${a.id} is not null
      then json_build_object('name', ${a.name}, 'role', ${a.role}) end as actor
    from signal_event e left join ${a.relation} on ${a.id} = ${e.actorId}
    where ${e.signalId} = ${anyOf(signalIds)} order by ${e.id}`;
  return (await histories.execute(em.getKysely())).rows.map(decodeEvent);
}

/** The events of a signal that its reporter may read. */
export async function timelineEventIds(em: EntityManager, signalId: string): Promise<readonly string[]> {
  const found = await signalTables(em)
    .selectFrom('signal_event')
    .select('id')
    .where('signal_id', '=', signalId)
    .where('type', '=', anyOf(reporterEventTypes))
    .orderBy('id')
    .execute();
  return found.map(({ id }) => id);
}

/** What the reporter may read of several histories, oldest first. */
export async function timelinesOf(em: EntityManager, signalIds: readonly string[]): Promise<readonly SignalEventRow[]> {
  const stored = await storedEvents(em)
    .where('e.signal_id', '=', anyOf(signalIds))
    .where('e.type', '=', anyOf(reporterEventTypes))
    .orderBy('e.id')
    .execute();
  return stored.map(decodeEvent);
}
