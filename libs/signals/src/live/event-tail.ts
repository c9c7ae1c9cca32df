import { type Logger, WakeableLoop } from '@ns/platform';
import { type EventSequencer, type PlacedEvent } from './event-sequencer.ts';

/** What a subscriber is handed: events in commit order, or the word that some are lost to it. */
export type TailMessage =
  | { readonly kind: 'events'; readonly events: readonly PlacedEvent[] }
  | { readonly kind: 'lost'; readonly position: string };

const readAtOnce = 200;
const lookEveryMs = 1_000;
/** Events a slow subscriber may lag behind before it is told to read its screen anew. */
const queueLimit = 1_000;

/**
 * Follows the signal events of the database, once per api process, and hands them to the process's subscribers in commit
 * order. Notifications only wake it: what it hands out is what it reads.
 */
export class EventTail {
  private position = '0';
  private readonly subscribers = new Set<TailSubscriber>();
  private readonly loop = new WakeableLoop(
    () => this.handOut(),
    lookEveryMs,
    (cause) => this.logger.warn({ err: cause }, 'live events interrupted, the tail continues where it was'),
  );

  constructor(
    private readonly sequencer: EventSequencer,
    private readonly logger: Logger,
  ) {}

  /** Begins at the present end of the events. */
  async start(): Promise<void> {
    await this.sequencer.placeCommitted();
    this.position = await this.sequencer.latest();
    this.wake();
  }

  /** Looks for new events now, or right after the look that is under way. */
  wake(): void {
    this.loop.wake();
  }

  async stop(): Promise<void> {
    const stopped = this.loop.stop();
    for (const subscriber of this.subscribers) subscriber.end();
    await stopped;
  }

  /** Joins at the present position: every later event will be offered. */
  subscribe(): TailSubscriber {
    const subscriber = new TailSubscriber(this.position, () => this.subscribers.delete(subscriber));
    if (this.loop.stopped) subscriber.end();
    else this.subscribers.add(subscriber);
    return subscriber;
  }

  private async handOut(): Promise<void> {
    await this.sequencer.placeCommitted();
    for (;;) {
      const events = await this.sequencer.after(this.position, readAtOnce);
      const last = events.at(-1);
      if (!last) return;
      this.position = last.position;
      for (const subscriber of this.subscribers) subscriber.offer(events);
      if (events.length < readAtOnce) return;
    }
  }
}

/** One subscriber's bounded queue. */
export class TailSubscriber {
  private queue: PlacedEvent[] = [];
  private lostAt: string | undefined;
  private wakeReader: (() => void) | undefined;
  private ended = false;

  /** @param joinedAt events up to this position are not offered; read them from the database */
  constructor(
    readonly joinedAt: string,
    private readonly leave: () => void,
  ) {}

  offer(events: readonly PlacedEvent[]): void {
    if (this.queue.length + events.length > queueLimit) {
      this.queue = [];
      this.lostAt = events.at(-1)?.position;
    } else if (this.lostAt === undefined) this.queue.push(...events);
    else this.lostAt = events.at(-1)?.position ?? this.lostAt;
    this.wakeReader?.();
  }

  end(): void {
    this.ended = true;
    this.leave();
    this.wakeReader?.();
  }

  /** Waits for the next message; undefined when the subscription is over. */
  async next(): Promise<TailMessage | undefined> {
    while (!this.ended && this.queue.length === 0 && this.lostAt === undefined) {
      await new Promise<void>((resolve) => {
        this.wakeReader = resolve;
      });
      this.wakeReader = undefined;
    }
    if (this.ended) return undefined;
    if (this.lostAt !== undefined) {
      const position = this.lostAt;
      this.lostAt = undefined;
      this.queue = [];
      return { kind: 'lost', position };
    }
    const events = this.queue;
    this.queue = [];
    return { kind: 'events', events };
  }
}
