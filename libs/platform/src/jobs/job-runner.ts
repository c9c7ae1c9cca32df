import type { Logger } from '../observability/logger.ts';
import { inSpan } from '../tracing/index.ts';
import type { Job, JobRequest, Queue } from './job.ts';
import type { JobQueues } from './job-queues.ts';
import type { EngineWorker, QueueEngine } from './queue-engine.ts';

/** Does the work of one job; answers what is to run next. Must be harmless when called twice with the same payload. */
export type Perform<P extends object> = (payload: P) => Promise<readonly JobRequest[]>;

export interface JobHandler {
  readonly job: Job<object>;
  readonly perform: Perform<object>;
}

/** Binds a job of the catalogue to the code that does it. */
export function handleJob<P extends object>(job: Job<P>, perform: Perform<P>): JobHandler {
  return { job: job as unknown as Job<object>, perform: perform as Perform<object> };
}

/** The trace that the data of a job name. */
function traceOf(data: unknown): string | undefined {
  const { trace } = (data ?? {}) as { readonly trace?: unknown };
  return typeof trace === 'string' ? trace : undefined;
}

/** The consuming side of the queues: takes jobs, checks their payload, runs the handler. */
export class JobRunner {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly workers: EngineWorker[] = [];
  private readonly sources: ReadonlyMap<string, Queue>;

  /** @throws Error when a job of the catalogue has no handler, or two */
  constructor(
    private readonly engine: QueueEngine,
    private readonly queues: JobQueues,
    private readonly logger: Logger,
    catalogue: readonly Pick<Job<object>, 'name' | 'queue'>[],
    handlers: readonly JobHandler[],
  ) {
    this.sources = new Map(catalogue.map(({ queue }) => [queue.name, queue]));
    for (const handler of handlers) {
      if (this.handlers.has(handler.job.name)) {
        throw new Error(`Two handlers for the job ${handler.job.name}.`);
      }
      this.handlers.set(handler.job.name, handler);
    }
    for (const { name } of catalogue) {
      if (!this.handlers.has(name)) {
        throw new Error(`No handler for the job ${name}.`);
      }
    }
  }

  /** The queues that it takes jobs from. @throws Error when there is none */
  get sourceQueues(): readonly [Queue, ...Queue[]] {
    const [first, ...others] = this.sources.values();
    if (!first) {
      throw new Error('A runner without jobs has no queues.');
    }
    return [first, ...others];
  }

  /** Starts one worker per queue and waits until each listens. */
  async start(): Promise<void> {
    for (const { name, concurrency } of this.sources.values()) {
      const worker = this.engine.worker(name, (job) => this.run(job.name, job.data, job.id), concurrency);
      worker.on('error', (cause) => this.logger.warn({ err: cause, queue: name }, 'worker connection'));
      this.workers.push(worker);
    }
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Runs one job in this call; used by the workers and by tests. */
  async run(name: string, data: unknown, id: string | undefined): Promise<void> {
    const logger = this.logger.child({ job: name, jobId: id });
    const handler = this.handlers.get(name);
    if (!handler) {
      logger.error('job of an unknown name dropped');
      return;
    }
    try {
      await inSpan(
        {
          name: `job ${name}`,
          kind: 'consumer',
          parent: traceOf(data),
          attributes: { 'messaging.destination.name': handler.job.queue.name },
        },
        async () => this.queues.enqueue(await handler.perform(handler.job.payload.parse(data))),
      );
    } catch (cause) {
      // The row behind the job stays due: the sweeper brings it back.
      logger.error({ err: cause }, 'job failed');
      throw cause;
    }
  }

  /** Lets running jobs finish, takes no new ones. */
  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}
