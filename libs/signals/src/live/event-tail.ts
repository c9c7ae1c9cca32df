import { type Logger, WakeableLoop } from '@ns/platform';
import type { EventSequencer, SequencedEvent } from './event-sequencer.ts';

const readAtOnce = 200;
const lookEveryMs = 1_000;
/**
 * Where a batch costs much, because many people look, the events of at most this time are shown together: nobody sees
 * the difference, and the rights are read once for all of them.
 */
const gatherMs = 100;

/** Takes events in commit order; the next ones come when it is done. A rejection means: hand these out again. */
export type EventConsumer = (events: readonly SequencedEvent[]) => Promise<void>;

/**
 * Follows the signal events of the database, once per api process, and hands them to its consumer in commit order.
 * Notifications only wake it: what it hands out is what it reads.
 */
export class EventTail {
  private handedOutUpTo = '0';
  private consumer: EventConsumer = async () => Promise.resolve();
  private readonly loop = new WakeableLoop(
    () => this.handOut(),
    lookEveryMs,
    (cause) => this.logger.warn({ err: cause }, 'live events interrupted, the tail continues where it was'),
    gatherMs,
  );

  constructor(
    private readonly sequencer: EventSequencer,
    private readonly logger: Logger,
  ) {}

  /** Position of the last event handed out, or being handed out; decimal text of a bigint. */
  get position(): string {
    return this.handedOutUpTo;
  }

  get stopped(): boolean {
    return this.loop.stopped;
  }

  /** Names the consumer of all later events. */
  deliverTo(consumer: EventConsumer): void {
    this.consumer = consumer;
  }

  /** Begins at the present end of the events. */
  async start(): Promise<void> {
    await this.sequencer.sequenceCommitted();
    this.handedOutUpTo = await this.sequencer.latest();
    this.wake();
  }

  /** Looks for new events now, or right after the look that is under way. */
  wake(): void {
    this.loop.wake();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
  }

  private async handOut(): Promise<void> {
    await this.sequencer.sequenceCommitted();
    for (;;) {
      const events = await this.sequencer.after(this.handedOutUpTo, readAtOnce);
      const last = events.at(-1);
      if (!last) {
        return;
      }
      const before = this.handedOutUpTo;
      // Set first: a subscription that begins while the consumer works reads these events itself.
      this.handedOutUpTo = last.position;
      try {
        await this.consumer(events);
      } catch (cause) {
        this.handedOutUpTo = before;
        throw cause;
      }
      if (events.length < readAtOnce) {
        return;
      }
    }
  }
}
