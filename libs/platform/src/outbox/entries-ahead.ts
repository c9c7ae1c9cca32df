import { type Database, type EntityManager, type RowOf, selection, sql } from '../persistence/index.ts';
import { entry, OutboxSchema, outboxTables } from './outbox.entity.ts';
import type { Topic } from './outbox.ts';

/**
 * Takes many entries at once, each of which may come again: an implementation makes the same of an entry that comes
 * twice.
 * @returns those that it has taken; the others come again, one by one
 */
export type TakeAhead<P extends object> = (tx: EntityManager, payloads: readonly P[]) => Promise<readonly P[]>;

/** A consumer that takes many entries of a topic at once. */
export interface AheadConsumer {
  readonly topic: Topic<object>;
  readonly takeAhead: TakeAhead<object>;
}

const fields = ['id', 'payload'] as const;
const columns = selection(OutboxSchema, 'entry', fields);
type WaitingEntry = Pick<RowOf<typeof OutboxSchema>, (typeof fields)[number]>;

/** As many as one statement of a consumer can do with in some tenths of a second. */
const mostAtOnce = 200;

/**
 * One transaction: lets a consumer take what waits of its topic, before the other consumers have it. The entries stay
 * in the outbox for those.
 * @returns how many were taken, and whether there may be more
 */
export async function takeEntriesAhead(
  database: Database,
  { topic, takeAhead }: AheadConsumer,
): Promise<{ readonly taken: number; readonly isMore: boolean }> {
  return database.transaction(async (tx) => {
    const waiting = (
      await sql<WaitingEntry>`
      select ${columns} from outbox entry
      where ${entry.topic} = ${topic.name} and not ${entry.takenAhead} and ${entry.attempts} = 0
      order by ${entry.id} limit ${mostAtOnce} for update skip locked`.execute(tx.getKysely())
    ).rows;
    if (waiting.length === 0) {
      return { taken: 0, isMore: false };
    }
    const ids = new Map(waiting.map(({ id, payload }) => [topic.payload.parse(payload), id]));
    const taken = (await takeAhead(tx, [...ids.keys()])).map((payload) => ids.get(payload) ?? '');
    if (taken.length > 0) {
      await outboxTables(tx)
        .updateTable('outbox')
        .set({ taken_ahead: true })
        .where('id', '=', sql<string>`any(${taken}::bigint[])`)
        .execute();
    }
    return { taken: taken.length, isMore: waiting.length === mostAtOnce && taken.length > 0 };
  });
}
