import pLimit from 'p-limit';
import type { Database } from '../persistence/database.ts';
import type { Logger } from '../observability/logger.ts';
import type { JobRequest } from './job.ts';
import type { JobQueues } from './job-queues.ts';

/** Work that returns by itself: sweepers, terms that run out, clean-up. Answers the jobs it found due. */
export interface ScheduledTask {
  readonly name: string;
  readonly everyMs: number;
  readonly perform: () => Promise<readonly JobRequest[]>;
}

/** Tasks at the same time in one process: the others wait, and leave the connections to the jobs. */
const mostAtOnce = 3;

/**
 * Runs scheduled tasks from timers of this process, one process at a time ({@link Database.ifAlone}). The clock
 * deliberately does not live in the queue engine: a flushed Redis would stop the very sweepers that heal it.
 */
export class Scheduler {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  /** Who comes first is first. */
  private readonly inTurn = pLimit(mostAtOnce);
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly logger: Logger,
    private readonly tasks: readonly ScheduledTask[],
  ) {}

  start(): void {
    for (const task of this.tasks) {
      this.arm(task, 0);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers.values()) {
      clearTimeout(timer);
    }
    await Promise.allSettled(this.running);
  }

  private arm(task: ScheduledTask, delayMs: number): void {
    if (this.stopped) {
      return;
    }
    const timer = setTimeout(() => {
      const run = this.inTurn(() => this.runOnce(task)).finally(() => {
        this.running.delete(run);
        this.arm(task, task.everyMs);
      });
      this.running.add(run);
    }, delayMs);
    this.timers.set(task.name, timer);
  }

  private async runOnce(task: ScheduledTask): Promise<void> {
    if (this.stopped) {
      return;
    }
    try {
      const requests = await this.database.ifAlone(task.name, () => task.perform());
      await this.queues.enqueue(requests ?? []);
    } catch (cause) {
      this.logger.warn({ err: cause, task: task.name }, 'scheduled task failed, next time again');
    }
  }
}
