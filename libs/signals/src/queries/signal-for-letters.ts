import { type CalendarDay, dayBegins } from '@ns/municipality';
import type { EntityManager, Language, NotNull } from '@ns/platform';
import { decodeEvent, type ReadEvent } from '../domain/event-data.ts';
import type { SignalEventType } from '../domain/signal-event.ts';
import { signalTables } from '../entities/index.ts';
import { columnsOfViews, type ViewOf } from '../entities/signal-views.ts';
import { type StoredEvent, storedEvents } from './signal-events.ts';

/** What a mail or a registered document says about a signal. */
export interface SignalForLetters extends ViewOf<'letters'> {
  readonly duplicateOfReference: string | null;
}

/** Reads what letters say of one signal; undefined when there is none. */
export async function signalForLetters(em: EntityManager, signalId: string): Promise<SignalForLetters | undefined> {
  return signalTables(em)
    .selectFrom('signal as s')
    .leftJoin('signal as d', 'd.id', 's.duplicate_of_id')
    .select(columnsOfViews('letters'))
    .select('d.reference as duplicateOfReference')
    .where('s.id', '=', signalId)
    .executeTakeFirst();
}

/** One event of the history; `type` decides what `data` holds. */
export type ReadSignalEvent = ReadEvent & Omit<StoredEvent, 'type' | 'data'>;

/** Reads one event. */
export async function signalEventOf(em: EntityManager, eventId: string): Promise<ReadSignalEvent | undefined> {
  const stored = await storedEvents(em).where('e.id', '=', eventId).executeTakeFirst();
  return stored && decodeEvent(stored);
}

/** The newest event of one type in the same history before this event; undefined when there is none. */
export async function lastEventBefore(
  em: EntityManager,
  event: Pick<ReadSignalEvent, 'id' | 'signalId'>,
  type: SignalEventType,
): Promise<ReadSignalEvent | undefined> {
  const stored = await storedEvents(em)
    .where('e.signal_id', '=', event.signalId)
    .where('e.id', '<', event.id)
    .where('e.type', '=', type)
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return stored && decodeEvent(stored);
}

/** What the history of a signal says of its promised days: which passed and which were moved, oldest first. */
export async function promiseEventsOf(em: EntityManager, signalId: string): Promise<readonly ReadSignalEvent[]> {
  const stored = await storedEvents(em)
    .where('e.signal_id', '=', signalId)
    .where('e.type', 'in', ['late', 'date_moved'] satisfies SignalEventType[])
    .orderBy('e.id')
    .execute();
  return stored.map(decodeEvent);
}

/** Counts the events of these types up to this one, itself included; the history only grows at its end. */
export async function countEventsUpTo(
  em: EntityManager,
  { id, signalId }: Pick<ReadSignalEvent, 'id' | 'signalId'>,
  types: readonly SignalEventType[],
): Promise<number> {
  const { count } = await signalTables(em)
    .selectFrom('signal_event')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('signal_id', '=', signalId)
    .where('id', '<=', id)
    .where('type', 'in', types)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Counts the events of each of these types on some days of the municipality's calendar.
 * @param days from the first until before the second
 */
export async function countEventsOfDays<T extends SignalEventType>(
  em: EntityManager,
  days: { readonly from: CalendarDay; readonly until: CalendarDay },
  types: readonly T[],
): Promise<Readonly<Record<T, number>>> {
  const rows = await signalTables(em)
    .selectFrom('signal_event')
    .select(({ fn }) => ['type', fn.countAll<string>().as('count')])
    .where('at', '>=', dayBegins(days.from))
    .where('at', '<', dayBegins(days.until))
    .where('type', 'in', types)
    .groupBy('type')
    .execute();
  const counts = new Map<SignalEventType, number>(rows.map(({ type, count }) => [type, Number(count)]));
  return Object.fromEntries(types.map((type) => [type, counts.get(type) ?? 0])) as Record<T, number>;
}

/** Accounts that hear of a signal's progress: its reporter and its followers, each once. */
export async function audienceOf(em: EntityManager, signalId: string): Promise<readonly string[]> {
  const found = await signalTables(em)
    .selectFrom('signal')
    .select('reporter_id as id')
    .where('id', '=', signalId)
    .where('reporter_id', 'is not', null)
    .$narrowType<{ id: NotNull }>()
    .union((db) => db.selectFrom('signal_follower').select('account_id as id').where('signal_id', '=', signalId))
    .execute();
  return found.map((row) => row.id);
}

/**
 * Accounts whose own signals were joined to this one as duplicates; with the language entered by staff for such a
 * signal.
 */
export async function joinedReporters(
  em: EntityManager,
  signalId: string,
): Promise<ReadonlyMap<string, Language | null>> {
  const found = await signalTables(em)
    .selectFrom('signal as s')
    .leftJoin('signal_correspondent as c', 'c.signal_id', 's.id')
    .select(['s.reporter_id as id', 'c.language'])
    .where('s.duplicate_of_id', '=', signalId)
    .where('s.reporter_id', 'is not', null)
    .$narrowType<{ id: NotNull }>()
    .execute();
  return new Map(found.map(({ id, language }) => [id, language]));
}
