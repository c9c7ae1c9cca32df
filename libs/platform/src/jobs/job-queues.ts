import { setImmediate } from 'node:timers/promises';
import type { Logger } from '../observability/logger.ts';
import { currentTrace } from '../tracing/index.ts';
import type { JobRequest, Queue } from './job.ts';
import type { EngineQueue, QueueEngine } from './queue-engine.ts';

/** The producing side of the queues. */
export class JobQueues {
  private readonly queues = new Map<string, EngineQueue>();

  constructor(
    private readonly engine: QueueEngine,
    private readonly logger: Logger,
  ) {}

  /**
   * Hands the requests to the queue engine. Does not throw when the engine is away: the rows behind the jobs are due,
   * and the sweepers ask for them again.
   */
  async enqueue(requests: readonly JobRequest[]): Promise<void> {
    for (const [name, mine] of Map.groupBy(requests, ({ job }) => job.queue.name)) {
      try {
        await this.queue(name).addBulk(
          mine.map(({ job, payload, key, trace = currentTrace() }) => ({
            name: job.name,
            data: trace === undefined ? payload : { ...payload, trace },
            opts: {
              jobId: key.replaceAll(':', '.'),
              removeOnComplete: true,
              removeOnFail: true,
            },
          })),
        );
      } catch (cause) {
        this.logger.warn(
          { err: cause, queue: name, jobs: mine.length },
          'queue engine away, the sweeper will ask again',
        );
        await this.forgetUnready(name);
      }
    }
  }

  /** Waiting, delayed and active jobs of a queue. @throws the failure of the engine */
  async counts({ name }: Queue): Promise<Readonly<Record<string, number>>> {
    try {
      return await this.queue(name).getJobCounts('wait', 'delayed', 'active');
    } catch (cause) {
      await this.forgetUnready(name);
      throw cause;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  /**
   * BullMQ on PostgreSQL keeps the answer to its very first connection: a queue that was made while the database was
   * away would refuse every job for the life of the process. The next request makes a new one.
   */
  private async forgetUnready(name: string): Promise<void> {
    const queue = this.queues.get(name);
    if (!queue) {
      return;
    }
    const isUnready = await Promise.race([
      queue.waitUntilReady().then(
        () => false,
        () => true,
      ),
      setImmediate(false),
    ]);
    if (!isUnready) {
      return;
    }
    this.queues.delete(name);
    queue.close().catch((cause: unknown) => this.logger.warn({ err: cause, queue: name }, 'queue not closed'));
  }

  private queue(name: string): EngineQueue {
    const known = this.queues.get(name);
    if (known) {
      return known;
    }
    const queue = this.engine.queue(name);
    queue.on('error', (cause) => this.logger.warn({ err: cause, queue: name }, 'queue connection'));
    this.queues.set(name, queue);
    return queue;
  }
}
