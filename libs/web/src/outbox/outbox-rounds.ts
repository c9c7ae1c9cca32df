import { retryDelay } from '../server/retry-delay.ts';
import { type TabLocks, acrossTabs, singleFlight } from '../session/single-flight.ts';

/** After half a minute of failing every further try comes at the same slow pace. */
const slowestAttempt = 6;

/** What an outbox does when it is its turn. */
export interface OutboxWork {
  /**
   * Sends what can go, in order.
   * @returns whether something has to be tried again
   */
  readonly sendAll: () => Promise<boolean>;
  /** Reads anew what is kept: this tab or another one changed it. */
  readonly reload: () => Promise<void>;
}

/**
 * When an outbox of this device sends: at once when it is asked, again and again more slowly while something could not
 * go, and one tab of the site at a time. What is sent and how is up to the outbox.
 */
export class OutboxRounds {
  private readonly tabs: BroadcastChannel;
  private readonly sendOnce = singleFlight(() => this.alone(() => this.round()));
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = false;

  /** @param name of the lock and the channel between the tabs */
  constructor(
    private readonly name: string,
    private readonly work: OutboxWork,
    private readonly locks: TabLocks | undefined = navigator.locks,
  ) {
    this.tabs = new BroadcastChannel(name);
  }

  /** Begins: reads what is kept, follows the other tabs, and sends when the page is looked at again. */
  start(page: Pick<Document, 'addEventListener' | 'visibilityState'>): void {
    void this.work.reload();
    this.tabs.onmessage = () => void this.work.reload();
    page.addEventListener('visibilitychange', () => page.visibilityState === 'visible' && this.hurry());
  }

  /** Tries now instead of later. */
  hurry(): void {
    this.attempt = 0;
    clearTimeout(this.timer);
    this.asked = true;
    void this.sendOnce().then(
      () => this.asked && this.hurry(),
      // Without storage there is nothing to send.
      () => undefined,
    );
  }

  /** Does something while no tab sends. */
  alone<T>(task: () => Promise<T>): Promise<T> {
    return acrossTabs(this.locks, this.name, task);
  }

  /** What is kept was changed: this tab and the others read it anew. */
  async changed(): Promise<void> {
    await this.work.reload();
    this.tabs.postMessage('changed');
  }

  /** Stops: nothing is tried any more by itself. */
  stop(): void {
    clearTimeout(this.timer);
    this.tabs.close();
  }

  private async round(): Promise<void> {
    this.asked = false;
    await this.work.reload();
    if (await this.work.sendAll()) {
      this.attempt = Math.min(this.attempt + 1, slowestAttempt);
      clearTimeout(this.timer);
      this.timer = setTimeout(
        () => void this.sendOnce().catch(() => undefined),
        retryDelay(this.attempt, Math.random()),
      );
    }
  }
}
