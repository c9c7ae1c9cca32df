import {
  type BackendFactory,
  DEFAULT_SCHEMA,
  PostgresConnection,
  PostgresQueueBackend,
  type Processor,
  Queue,
  Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import { type ConnectionLimits, poolOf, serviceLimits } from '../persistence/index.ts';

/** What the product uses of a BullMQ queue, whatever engine is below it. */
export interface EngineQueue {
  addBulk(
    jobs: {
      name: string;
      data: object;
      opts: { jobId: string; removeOnComplete: boolean; removeOnFail: boolean };
    }[],
  ): Promise<unknown>;
  getJobCounts(...states: ('wait' | 'delayed' | 'active')[]): Promise<Record<string, number>>;
  /** Rejects for ever once the first connection has failed (PostgreSQL), or waits for it (Redis). */
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (cause: Error) => void): unknown;
  close(): Promise<void>;
}

/** What the product uses of a BullMQ worker. */
export interface EngineWorker {
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (cause: Error) => void): unknown;
  close(): Promise<void>;
}

/** Connections of a process to the queues in PostgreSQL; one of them hears of new jobs. */
const mostConnections = 5;

/** Where BullMQ keeps its jobs. Both engines run the same code; the rows in our own tables are the truth for both. */
export interface QueueEngine {
  readonly kind: 'postgres' | 'redis';
  queue(name: string): EngineQueue;
  worker(name: string, processor: Processor, concurrency: number): EngineWorker;
  close(): Promise<void>;
}

/** In a database of its own each installation has its own queues. */
const ownDatabase = 'ns';
// A worker that dies keeps its jobs locked this long; short, because the rows decide, not the lock.
const timing = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 5 };

/** BullMQ on Redis when it is given, else on the product's own PostgreSQL, in the tables of `migrateQueues`. */
export function createQueueEngine(options: {
  readonly databaseUrl: string;
  /** Redis, and whose the jobs there are: several installations may have the same one */
  readonly redis: { readonly url: string; readonly installation: string } | undefined;
  /** those of the connections to PostgreSQL; left out: the usual ones */
  readonly limits?: ConnectionLimits;
}): QueueEngine {
  return options.redis
    ? redisEngine(options.redis.url, `ns-${options.redis.installation}`)
    : postgresEngine(options.databaseUrl, options.limits ?? serviceLimits);
}

/**
 * Milliseconds. A worker that waits for jobs is answered every ten seconds, and the queue is looked at every five, so a
 * line that is silent for longer is lost: it is ended and laid anew.
 */
const redisLine = { lazyConnect: true, keepAlive: 10_000, connectTimeout: 10_000, socketTimeout: 25_000 } as const;

function redisEngine(url: string, prefix: string): QueueEngine {
  // Workers block on the connection, so BullMQ asks for endless retries; producers fail fast and leave the rest to the
  // sweeper.
  const blocking = new Redis(url, { ...redisLine, maxRetriesPerRequest: null });
  const producing = new Redis(url, { ...redisLine, maxRetriesPerRequest: 1, commandTimeout: redisLine.socketTimeout });
  for (const connection of [blocking, producing]) {
    connection.on('error', () => undefined);
  }
  return {
    kind: 'redis',
    queue: (name) => new Queue(name, { connection: producing, prefix }),
    worker: (name, processor, concurrency) =>
      new Worker(name, processor, { connection: blocking, prefix, concurrency, ...timing }),
    close: () => {
      blocking.disconnect();
      producing.disconnect();
      return Promise.resolve();
    },
  };
}

function postgresEngine(databaseUrl: string, limits: ConnectionLimits): QueueEngine {
  let shared: SharedConnection | undefined;
  const open = (): SharedConnection => {
    const made = new SharedConnection(poolOf(databaseUrl, { schema: DEFAULT_SCHEMA, most: mostConnections, limits }));
    // BullMQ keeps the answer to the first question for ever: a connection that did not get one is given up.
    made.waitUntilReady().catch(() => {
      shared = undefined;
      return made.end();
    });
    return made;
  };
  const backend: BackendFactory = (name, options, { withBlockingConnection = false } = {}) => {
    shared ??= open();
    return new PostgresQueueBackend(shared, name, { ...options, connection: shared.pool }, withBlockingConnection);
  };
  const settings = { connection: { connectionString: databaseUrl }, prefix: ownDatabase };
  return {
    kind: 'postgres',
    queue: (name) => new Queue(name, settings, backend),
    worker: (name, processor, concurrency) =>
      new Worker(name, processor, { ...settings, concurrency, ...timing }, backend),
    close: async () => {
      await shared?.end();
    },
  };
}

/**
 * The connection of all queues and workers of a process. Left to itself, BullMQ opens a pool for each queue and each
 * worker, and one more connection for each worker to hear of new jobs: some twenty for an idle process.
 */
class SharedConnection extends PostgresConnection {
  constructor(pool: ReturnType<typeof poolOf>) {
    super(pool);
    // Each worker listens.
    this.setMaxListeners(0);
  }

  /** A queue or a worker that closes leaves it to the others. */
  override close(): Promise<void> {
    return Promise.resolve();
  }

  /** Ends all connections, once nobody uses them. */
  async end(): Promise<void> {
    await super.close();
    await this.pool.end();
  }
}
