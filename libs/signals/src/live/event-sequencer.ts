import { type Database, sql } from '@ns/platform';
import { decodeEvent } from '../domain/event-data.ts';
import { e, signalTables } from '../entities/index.ts';
import { eventColumns, type SignalEventRow, type StoredEvent } from '../queries/signal-events.ts';

/** An event with its place in commit order. */
export type SequencedEvent = SignalEventRow & Position;

interface Position {
  /** decimal text of a bigint */
  readonly position: string;
}

const batch = 500;

/**
 * Gives committed events their place in commit order. An id from a sequence is no commit order: a transaction that
 * commits late would slip in behind a cursor that has already passed it. So the place is given after the commit, by
 * one process at a time, and a reader that sees position n sees every smaller one.
 */
export class EventSequencer {
  constructor(private readonly database: Database) {}

  /**
   * Places everything that is committed and has no place yet; one statement, because every event on every screen waits
   * for it.
   */
  async sequenceCommitted(): Promise<void> {
    for (let placed = batch; placed === batch;) {
      const row = (
        await sql<{ placed: number }>`
        select place_signal_events(${batch}) as placed`.execute(this.database.fork().getKysely())
      ).rows[0];
      placed = row?.placed ?? 0;
    }
  }

  /** Placed events after a position, in order, at most `limit`. */
  async after(position: string, limit: number): Promise<readonly SequencedEvent[]> {
    const stored = (
      await sql<StoredEvent & Position>`
      select ${eventColumns}, ${e.position}::text as position from signal_event e
        where ${e.position} > ${position}::bigint order by ${e.position} limit ${limit}`.execute(
        this.database.fork().getKysely(),
      )
    ).rows;
    return stored.map(decodeEvent);
  }

  /** The last position given; `0` before the first event. */
  async latest(): Promise<string> {
    const { position } = await signalTables(this.database.fork())
      .selectFrom('signal_event')
      .select(({ fn }) => fn.max('position').as('position'))
      .executeTakeFirstOrThrow();
    return position ?? '0';
  }

  /** The position of an event that a client names as the last it saw; undefined when there is no such event. */
  async positionOf(eventId: string): Promise<string | undefined> {
    const row = await signalTables(this.database.fork())
      .selectFrom('signal_event')
      .select('position')
      .where('id', '=', eventId)
      .executeTakeFirst();
    return row?.position ?? undefined;
  }
}
