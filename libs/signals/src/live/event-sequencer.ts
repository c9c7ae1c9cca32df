import { type Database, type NotNull, sql } from '@ns/platform';
import { decodeEvent } from '../domain/event-data.ts';
import { signalTables } from '../entities/index.ts';
import { type SignalEventRow, storedEvents } from '../queries/signal-events.ts';

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
   * Gives a position to everything that is committed and has none; one statement, because every event on every screen
   * waits for it.
   */
  async sequenceCommitted(): Promise<void> {
    for (let count = batch; count === batch;) {
      const sequenced = sql<number>`place_signal_events(${batch})`.as('count');
      ({ count } = await signalTables(this.database.fork()).selectNoFrom(sequenced).executeTakeFirstOrThrow());
    }
  }

  /** Events after a position, in order, at most `limit`. */
  async after(position: string, limit: number): Promise<readonly SequencedEvent[]> {
    const stored = await storedEvents(this.database.fork())
      .select('e.position')
      .where('e.position', '>', position)
      .$narrowType<{ position: NotNull }>()
      .orderBy('e.position')
      .limit(limit)
      .execute();
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
