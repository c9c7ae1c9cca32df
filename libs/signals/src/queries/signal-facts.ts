import { type EntityManager, firstRow, type Language, rows, sql } from '@ns/platform';
import { decodeEvent, type ReadEvent } from '../domain/event-data.ts';
import { type SignalEventType } from '../domain/signal-event.ts';
import { type PlaceTexts } from '../domain/place-texts.ts';
import { type SignalStatus } from '../domain/signal-status.ts';
import { placeColumns } from './place-columns.ts';

/** What a mail or a registered document says about a signal. */
export interface SignalFacts extends PlaceTexts {
  readonly id: string;
  readonly reference: string;
  readonly accessCode: string;
  readonly status: SignalStatus;
  readonly categoryCode: string;
  readonly settlementCode: string;
  readonly departmentCode: string;
  readonly description: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly incomingNumber: string | null;
  /** YYYY-MM-DD */
  readonly incomingDate: string | null;
  readonly serviceDueOn: string | null;
  readonly statutoryDueOn: string;
  readonly externalBodyCode: string | null;
  readonly duplicateOfReference: string | null;
  readonly reporterId: string | null;
  /** how the reporter rated the outcome, 1 to 5; null while there is no rating */
  readonly stars: number | null;
  readonly createdAt: Date;
}

/** Reads the facts of one signal; undefined when there is none. */
export async function signalFactsOf(em: EntityManager, signalId: string): Promise<SignalFacts | undefined> {
  return firstRow(
    em,
    sql<SignalFacts>`
    select s.id, s.reference, s.access_code as "accessCode", s.status, s.category_code as "categoryCode",
           s.settlement_code as "settlementCode", s.department_code as "departmentCode", s.description, ${placeColumns},
             s.lat, s.lon,
           s.incoming_number as "incomingNumber", s.incoming_date::text as "incomingDate",
           s.service_due_on::text as "serviceDueOn", s.statutory_due_on::text as "statutoryDueOn",
           s.external_body_code as "externalBodyCode", d.reference as "duplicateOfReference",
           s.reporter_id as "reporterId", s.stars, s.created_at as "createdAt"
    from signal s left join signal d on d.id = s.duplicate_of_id
    where s.id = ${signalId}`,
  );
}

/** One fact of the history; `type` decides what `data` holds. */
export type SignalEventFacts = ReadEvent & Omit<StoredFacts, 'type' | 'data'>;

interface StoredFacts {
  readonly id: string;
  readonly signalId: string;
  readonly type: SignalEventType;
  readonly at: Date;
  /** null: the system itself */
  readonly actorId: string | null;
  readonly status: SignalStatus | null;
  readonly message: string | null;
  /** staff only */
  readonly note: string | null;
  readonly data: unknown;
}

/** Reads one event. */
export async function signalEventOf(em: EntityManager, eventId: string): Promise<SignalEventFacts | undefined> {
  const stored = await firstRow(
    em,
    sql<StoredFacts>`
    select id, signal_id as "signalId", type, at, actor_id as "actorId", status, message, note, data
      from signal_event where id = ${eventId}`,
  );
  return stored && decodeEvent(stored);
}

/** The newest event of one type in the same history before this event; undefined when there is none. */
export async function lastEventBefore(
  em: EntityManager,
  event: Pick<SignalEventFacts, 'id' | 'signalId'>,
  type: SignalEventType,
): Promise<SignalEventFacts | undefined> {
  const stored = await firstRow(
    em,
    sql<StoredFacts>`
    select id, signal_id as "signalId", type, at, actor_id as "actorId", status, message, note, data from signal_event
    where signal_id = ${event.signalId} and id < ${event.id}::bigint and type = ${type} order by id desc limit 1`,
  );
  return stored && decodeEvent(stored);
}

/** Accounts that hear of a signal's progress: its reporter and its followers, each once. */
export async function audienceOf(em: EntityManager, signalId: string): Promise<readonly string[]> {
  const found = await rows(
    em,
    sql<{ id: string }>`
    select reporter_id as id from signal where id = ${signalId} and reporter_id is not null
    union select account_id from signal_follower where signal_id = ${signalId}`,
  );
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
  const found = await rows(
    em,
    sql<{ id: string; language: Language | null }>`
    select s.reporter_id as id, c.language from signal s left join signal_correspondent c on c.signal_id = s.id
    where s.duplicate_of_id = ${signalId} and s.reporter_id is not null`,
  );
  return new Map(found.map(({ id, language }) => [id, language]));
}
