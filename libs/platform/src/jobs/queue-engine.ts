import { createPostgresBackend, Queue, Worker, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import { connectionTarget, ResilientClient } from '../persistence/index.ts';

/** What the product uses of a BullMQ queue, whatever engine is below it. */
export interface EngineQueue {
  addBulk(
    jobs: {
      name: string;
      data: object;
      opts: { jobId: string; removeOnComplete: boolean; removeOnFail: boolean; delay?: number };
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
}): QueueEngine {
  return options.redis
    ? redisEngine(options.redis.url, `ns-${options.redis.installation}`)
    : postgresEngine(options.databaseUrl);
}

function redisEngine(url: string, prefix: string): QueueEngine {
  // Workers block on the connection, so BullMQ asks for endless retries; producers fail fast and leave the rest to the
  // sweeper.
  const blocking = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  const producing = new Redis(url, { maxRetriesPerRequest: 1, lazyConnect: true });
  for (const connection of [blocking, producing]) {
    connection.on('error', () => undefined);
  }
  return {
    kind: 'redis',
    queue: (name) => new Queue(name, { connection: producing, prefix }),
    worker: (name, processor, concurrency) =>
      new Worker(name, processor, { connection: blocking, prefix, concurrency, ...timing }),
    close: async () => {
      blocking.disconnect();
      producing.disconnect();
      await Promise.resolve();
    },
  };
}

function postgresEngine(databaseUrl: string): QueueEngine {
  const prefix = ownDatabase;
  const connection = { ...connectionTarget(databaseUrl), migrate: false, max: 4, Client: ResilientClient };
  return {
    kind: 'postgres',
    queue: (name) => new Queue(name, { connection, prefix }, createPostgresBackend),
    worker: (name, processor, concurrency) =>
      new Worker(name, processor, { connection, prefix, concurrency, ...timing }, createPostgresBackend),
    close: async () => Promise.resolve(),
  };
}
