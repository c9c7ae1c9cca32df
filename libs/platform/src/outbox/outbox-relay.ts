import { always, type Database, type EntityManager, type RowOf, selection, sql } from '../persistence/index.ts';
import { type JobQueues, type JobRequest, WakeableLoop } from '../jobs/index.ts';
import type { Logger } from '../observability/index.ts';
import { currentTrace, inSpan, isTracing } from '../tracing/index.ts';
import { earlier, entry, OutboxSchema, outboxTables } from './outbox.entity.ts';
import { type AheadConsumer, takeEntriesAhead, type TakeAhead } from './entries-ahead.ts';
import type { Topic } from './outbox.ts';

export type { TakeAhead } from './entries-ahead.ts';

/**
 * What a slice does when an entry arrives: it writes rows of its own in the relay's transaction (so each entry has its
 * effect exactly once) and names the jobs that work on those rows.
 */
export interface OutboxHandler {
  readonly topic: Topic<object>;
  readonly consumer: string;
  readonly accept: (tx: EntityManager, payload: object) => Promise<readonly JobRequest[]>;
  /** takes entries before the other consumers, many at once; `accept` then gets only those that it left */
  readonly takeAhead?: TakeAhead<object> | undefined;
  /** Whether somebody waits for what comes of it: such entries do not wait behind others. */
  readonly isUrgent?: boolean;
}

/** Binds a consumer to a topic. */
export function onTopic<P extends object>(
  topic: Topic<P>,
  consumer: string,
  accept: (tx: EntityManager, payload: P) => Promise<readonly JobRequest[]>,
  takeAhead?: TakeAhead<P>,
): OutboxHandler {
  return {
    topic: topic as unknown as Topic<object>,
    consumer,
    accept: accept as OutboxHandler['accept'],
    takeAhead: takeAhead as OutboxHandler['takeAhead'],
  };
}

/** The consumer of entries that somebody waits for, such as the request for a code. */
export function urgently(handler: OutboxHandler): OutboxHandler {
  return { ...handler, isUrgent: true };
}

const fields = ['id', 'topic', 'payload', 'takenAhead', 'attempts', 'trace'] as const;
const columns = selection(OutboxSchema, 'entry', fields);
type OutboxRow = Pick<RowOf<typeof OutboxSchema>, (typeof fields)[number]>;

/** Entries of one transaction. */
const batchSize = 10;
/**
 * Transactions at the same time while there is much to carry: each mostly waits for the answer to its last statement.
 */
const lanes = 5;
const lookEveryMs = 1_000;
/** How long an entry waits for the consumers that take many at once, milliseconds; then it is carried without them. */
const aheadMs = 2_000;

/**
 * Carries entries from the outbox to their consumers. Any number of relays may run: each row is locked by one of them,
 * and an entry waits while an earlier one about the same subject is under way, so that a signal's mails are written in
 * their order. An entry whose consumer fails stays, is retried with back-off and does not hold up the others.
 */
export class OutboxRelay {
  private readonly consumers = new Map<string, OutboxHandler[]>();
  private readonly loop = new WakeableLoop(
    () => this.carryRest(),
    lookEveryMs,
    (cause) => this.logger.warn({ err: cause }, 'outbox relay interrupted, continues'),
  );

  /** Apart from the carrying, which may take seconds when there is much: who takes many at once waits for nobody. */
  private readonly aheadLoop = new WakeableLoop(
    async () => {
      if (await this.takeAhead()) {
        this.loop.wake();
      }
    },
    lookEveryMs,
    (cause) => this.logger.warn({ err: cause }, 'entries were not taken ahead, they are carried one by one'),
  );
  private readonly ahead: readonly AheadConsumer[];

  /** Apart from the others, which may be thousands. */
  private readonly urgentLoop = new WakeableLoop(
    async () => {
      let taken = batchSize;
      while (taken > 0 && !this.urgentLoop.stopped) {
        taken = await this.carryBatch(this.urgentTopics);
      }
    },
    lookEveryMs,
    (cause) => this.logger.warn({ err: cause }, 'urgent entries were not carried, they go with the others'),
  );
  private readonly urgentTopics: readonly string[];

  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly logger: Logger,
    handlers: readonly OutboxHandler[],
  ) {
    this.ahead = handlers.flatMap(({ topic, takeAhead }) => (takeAhead ? [{ topic, takeAhead }] : []));
    if (new Set(this.ahead.map(({ topic }) => topic.name)).size < this.ahead.length) {
      throw new Error(
        'Two consumers cannot take the entries of one topic ahead: an entry says only that it was taken.',
      );
    }
    this.urgentTopics = handlers.filter(({ isUrgent }) => isUrgent).map(({ topic }) => topic.name);
    for (const handler of handlers) {
      this.consumers.set(handler.topic.name, [...(this.consumers.get(handler.topic.name) ?? []), handler]);
    }
  }

  /** Looks into the outbox now, or right after the look that is under way; the first call begins the carrying. */
  wake(): void {
    if (this.ahead.length > 0) {
      this.aheadLoop.wake();
    }
    if (this.urgentTopics.length > 0) {
      this.urgentLoop.wake();
    }
    this.loop.wake();
  }

  async stop(): Promise<void> {
    await Promise.all([this.aheadLoop.stop(), this.urgentLoop.stop(), this.loop.stop()]);
  }

  /**
   * One transaction: takes a batch, lets every consumer write its rows, removes the entries. Answers how many it took.
   * @param topics those that are carried; all of them when left out
   */
  async carryBatch(topics?: readonly string[]): Promise<number> {
    const { taken, requests } = await this.database.transaction(async (tx) => {
      const batch = (
        await sql<OutboxRow>`
        select ${columns} from outbox entry
        where ${entry.nextTryAt} <= now() and ${this.mayBeCarried()} and ${ofTopics(topics)}
          and not exists (select from outbox earlier where ${earlier.subject} = ${entry.subject}
            and ${earlier.id} < ${entry.id} and ${earlier.attempts} = 0)
        order by ${entry.id} limit ${batchSize} for update skip locked`.execute(tx.getKysely())
      ).rows;
      const wanted: JobRequest[] = [];
      for (const row of batch) {
        wanted.push(...(await this.deliverTraced(tx, row)));
      }
      return { taken: batch.length, requests: wanted };
    });
    // After the commit: when the engine is away now, the rows are due and their sweepers bring them back.
    await this.queues.enqueue(requests);
    return taken;
  }

  /** Whether the consumers that take many entries at once have taken this one, or had time to do so. */
  private mayBeCarried() {
    const topics = this.ahead.map(({ topic }) => topic.name);
    return topics.length === 0
      ? sql<boolean>`true`
      : sql<boolean>`(${entry.takenAhead} or ${entry.createdAt} < now() - ${aheadMs} * interval '1 millisecond'
          or ${entry.topic} <> all(${topics}::text[]))`;
  }

  /** Lets the consumers that take many entries at once take all that waits. @returns true when they took some */
  private async takeAhead(): Promise<boolean> {
    let all = 0;
    for (const consumer of this.ahead) {
      for (let isMore = true; isMore && !this.aheadLoop.stopped;) {
        const { taken, isMore: isRest } = await takeEntriesAhead(this.database, consumer);
        all += taken;
        isMore = isRest;
      }
    }
    return all > 0;
  }

  /** Carries until nothing is left that can go; what waited for an earlier entry goes right after it. */
  async carryAll(): Promise<void> {
    await this.takeAhead();
    await this.carryRest();
  }

  private async carryRest(): Promise<void> {
    let taken = await this.carryBatch();
    while (taken > 0 && !this.loop.stopped) {
      const carried = await Promise.all(Array.from({ length: taken < batchSize ? 1 : lanes }, () => this.carryBatch()));
      taken = Math.max(...carried);
    }
  }

  /** What follows from an entry belongs to the trace of the work that wrote it. */
  private async deliverTraced(tx: EntityManager, row: OutboxRow): Promise<readonly JobRequest[]> {
    if (!isTracing()) {
      return this.deliver(tx, row);
    }
    return inSpan({ name: `entry ${row.topic}`, kind: 'consumer', parent: row.trace }, async () => {
      const trace = currentTrace();
      return (await this.deliver(tx, row)).map((request) => ({ ...request, ...(trace && { trace }) }));
    });
  }

  private async deliver(tx: EntityManager, row: OutboxRow): Promise<readonly JobRequest[]> {
    try {
      return await tx.transactional(async (savepoint) => {
        const wanted: JobRequest[] = [];
        for (const handler of this.consumers.get(row.topic) ?? []) {
          if (row.takenAhead && handler.takeAhead !== undefined) {
            continue;
          }
          wanted.push(...(await handler.accept(savepoint as EntityManager, handler.topic.payload.parse(row.payload))));
        }
        await outboxTables(savepoint as EntityManager)
          .deleteFrom('outbox')
          .where('id', '=', row.id)
          .execute();
        return wanted;
      });
    } catch (cause) {
      this.logger.error(
        { err: cause, outboxId: row.id, topic: row.topic, attempts: row.attempts + 1 },
        'consumer failed, entry stays in the outbox',
      );
      const reason = cause instanceof Error ? cause.message : String(cause);
      const pause = sql`least(interval '10 minutes', interval '1 second' * power(2, least(attempts, 10)))`;
      await outboxTables(tx)
        .updateTable('outbox')
        .set({ attempts: sql<number>`attempts + 1`, last_error: reason.slice(0, 500) })
        .set({ next_try_at: sql<Date>`now() + ${pause}` })
        .where('id', '=', row.id)
        .execute();
      return [];
    }
  }
}

function ofTopics(topics: readonly string[] | undefined) {
  return topics === undefined ? always : sql<boolean>`${entry.topic} = any(${topics}::text[])`;
}
