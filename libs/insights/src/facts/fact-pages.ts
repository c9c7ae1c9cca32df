import { type EntityManager, firstRow, keysetCursor, type Language, rows, sql } from '@ns/platform';
import { type Channel, type SignalFigures, type SignalStatus } from '@ns/signals';

/** A fact as it is stored. */
export interface FactRow extends Omit<SignalFigures, 'channel' | 'status'> {
  readonly channel: Channel;
  readonly status: SignalStatus;
  readonly updatedAt: Date;
  /** decimal text of a bigint */
  readonly position: string;
}

/** Facts are paged by their place in commit order. */
export const factCursor = keysetCursor('number');

const sequenceAtOnce = 10_000;

/**
 * Facts in commit order after a cursor: a client that stores the last cursor and asks again gets every later change once, also of a
 * transaction that began earlier and committed later.
 * @param limit rows to read
 * @param updatedSince leaves out facts that did not change since; it is no cursor
 */
export async function factsAfter(
  em: EntityManager,
  { after, updatedSince, limit, language }: FactPage,
): Promise<readonly FactRow[]> {
  const [position] = after === null ? ['0'] : factCursor.read(after, language);
  for (let sequenced = sequenceAtOnce; sequenced === sequenceAtOnce;) {
    const row = await firstRow(em, sql<{ n: number }>`select sequence_signal_facts(${sequenceAtOnce}) as n`);
    sequenced = row?.n ?? 0;
  }
  return rows(
    em,
    sql<FactRow>`
    select id, reference, category, department, settlement, quarter, channel, status, external_body as "externalBody", lat, lon,
      incoming_number as "incomingNumber", received_at as "receivedAt", registered_at as "registeredAt",
      first_response_at as "firstResponseAt", resolved_at as "resolvedAt", closed_at as "closedAt",
      service_due_on::text as "serviceDueOn", statutory_due_on::text as "statutoryDueOn", in_time as "inTime",
      reopened_count as "reopenedCount", disputed_count as "disputedCount", photo_count as "photoCount", dangerous, published,
      stars, updated_at as "updatedAt", position::text as position
    from signal_fact where position > ${position}::bigint
      and (${updatedSince}::timestamptz is null or updated_at >= ${updatedSince}::timestamptz)
    order by signal_fact.position limit ${limit}`,
  );
}

export interface FactPage {
  readonly after: string | null;
  readonly updatedSince: Date | null;
  readonly limit: number;
  readonly language: Language;
}
