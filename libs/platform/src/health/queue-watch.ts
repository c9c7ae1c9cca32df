import { setTimeout as pause } from 'node:timers/promises';
import type { JobQueues, Queue } from '../jobs/index.ts';
import { Gauge, type MetricsRegistry } from '../observability/index.ts';
import { BoundedQuestion } from './bounded-question.ts';

/** Milliseconds between two looks at the engine. */
const everyMs = 5_000;
/** Milliseconds between two looks at all queues. */
const depthsEveryMs = 60_000;
/** Milliseconds between two looks of somebody who waits for the queue. */
const askAgainAfter = 500;
/** Milliseconds; shorter than what a probe waits. */
const limitMs = 1_500;

/**
 * Looks again and again how many jobs a queue holds. The question needs the engine, its tables and the right to them,
 * which are the same for all queues, so an answer means that they are there.
 */
export class QueueWatch {
  private readonly question: BoundedQuestion<unknown>;
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly depths = new Map<string, Readonly<Record<string, number>>>();
  private away: Date | undefined;

  /** @param changed called when the queue is lost or found again */
  constructor(
    private readonly queues: Pick<JobQueues, 'counts'>,
    private readonly sources: readonly [Queue, ...Queue[]],
    private readonly changed: () => void = () => undefined,
  ) {
    this.question = new BoundedQuestion(() => queues.counts(sources[0]), limitMs);
  }

  /** Since when the queue is away; undefined while it is there. */
  get awaySince(): Date | undefined {
    return this.away;
  }

  start(): void {
    this.timers.push(
      setInterval(() => void this.look(), everyMs).unref(),
      setInterval(() => void this.measure(), depthsEveryMs).unref(),
    );
    void this.look();
    void this.measure();
  }

  stop(): void {
    this.timers.forEach((timer) => clearInterval(timer));
  }

  /** Reads how many jobs each queue holds, one after the other; what cannot be read stays as it was. */
  async measure(): Promise<void> {
    for (const queue of this.sources) {
      const counts = await this.queues.counts(queue).catch(() => undefined);
      if (counts) {
        this.depths.set(queue.name, counts);
      }
    }
  }

  /** Looks now; never rejects. */
  async look(): Promise<void> {
    const found = await this.question.answer();
    const wasAway = this.away !== undefined;
    this.away = found.kind === 'answered' ? undefined : (this.away ?? new Date());
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
      help: 'Jobs in a queue, by state, as they were seen within the last minute.',
      labelNames: ['queue', 'state'],
      registers,
      collect: () => {
        for (const [queue, counts] of this.depths) {
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
