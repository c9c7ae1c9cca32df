import { setTimeout as pause } from 'node:timers/promises';
import type { JobQueues, Queue } from '../jobs/index.ts';
import { Gauge, type MetricsRegistry } from '../observability/index.ts';
import { BoundedQuestion } from './bounded-question.ts';

/** Milliseconds between two looks. */
const everyMs = 5_000;
/** Milliseconds between two looks of somebody who waits for the queue. */
const askAgainAfter = 500;
/** Milliseconds; shorter than what a probe waits. */
const limitMs = 1_500;

type Depths = ReadonlyMap<string, Readonly<Record<string, number>>>;

/**
 * Looks again and again how many jobs each queue holds. The question needs the engine, its tables and the right to
 * them, so an answer means that the queue is there.
 */
export class QueueWatch {
  private readonly question: BoundedQuestion<Depths>;
  private timer: NodeJS.Timeout | undefined;
  private lastDepths: Depths = new Map();
  private away: Date | undefined;

  /** @param changed called when the queue is lost or found again */
  constructor(
    queues: Pick<JobQueues, 'counts'>,
    sources: readonly Queue[],
    private readonly changed: () => void = () => undefined,
  ) {
    this.question = new BoundedQuestion(
      async () =>
        new Map(await Promise.all(sources.map(async (queue) => [queue.name, await queues.counts(queue)] as const))),
      limitMs,
    );
  }

  /** Since when the queue is away; undefined while it is there. */
  get awaySince(): Date | undefined {
    return this.away;
  }

  start(): void {
    this.timer = setInterval(() => void this.look(), everyMs).unref();
    void this.look();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Looks now; never rejects. */
  async look(): Promise<void> {
    const found = await this.question.answer();
    const wasAway = this.away !== undefined;
    if (found.kind === 'answered') {
      this.lastDepths = found.answer;
      this.away = undefined;
    } else {
      this.away ??= new Date();
    }
    if (wasAway !== (this.away !== undefined)) {
      this.changed();
    }
  }

  /** Waits until the queue is there: a worker that begins without it ends, as it does when its address is wrong. */
  async whenThere(): Promise<void> {
    await this.look();
    while (this.away) {
      await pause(askAgainAfter);
      await this.look();
    }
  }

  /** That the queue is away, in words for the operator; empty while it is there. */
  async words(): Promise<readonly string[]> {
    await this.look();
    return this.away
      ? [`queue: the job queue is away since ${this.away.toISOString()}: nothing is registered and no mail leaves`]
      : [];
  }

  /** Registers the depth of each queue, and for how long the queue is away. */
  register(registry: MetricsRegistry): void {
    const registers = [registry];
    const depth: Gauge<'queue' | 'state'> = new Gauge({
      name: 'ns_queue_jobs',
      help: 'Jobs in a queue, by state; as they were last seen while the queue is away.',
      labelNames: ['queue', 'state'],
      registers,
      collect: () => {
        for (const [queue, counts] of this.lastDepths) {
          for (const [state, count] of Object.entries(counts)) {
            depth.set({ queue, state }, count);
          }
        }
      },
    });
    const away: Gauge = new Gauge({
      name: 'ns_queue_away_seconds',
      help: 'Seconds for which this worker cannot reach the job queue; 0 while it can.',
      registers,
      collect: () => away.set(this.away ? (Date.now() - this.away.getTime()) / 1000 : 0),
    });
  }
}
