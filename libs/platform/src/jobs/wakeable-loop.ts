import { setTimeout as pause } from 'node:timers/promises';

/**
 * Work that is done when somebody wakes it and, because a wake-up can get lost, by itself now and then; never twice at
 * once. A wake-up during the work makes it run once more right after.
 */
export class WakeableLoop {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private again = false;
  private isStopped = false;
  private begunAt = -Infinity;

  /**
   * @param work one round; what it throws goes to `failed`, and the next round comes as usual
   * @param everyMs the longest wait between two rounds
   * @param gatherMs the shortest time between the beginnings of two rounds: what wakes the loop within it is done
   *   together in one round
   */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly everyMs: number,
    private readonly failed: (cause: unknown) => void,
    private readonly gatherMs = 0,
  ) {}

  get stopped(): boolean {
    return this.isStopped;
  }

  /** Does the work now, or right after the round that is under way. */
  wake(): void {
    if (this.isStopped) {
      return;
    }
    this.again = true;
    this.working ??= this.rounds().finally(() => {
      this.working = undefined;
      if (this.isStopped) {
        return;
      }
      // A wake-up in the last moment of a round must not wait for the timer.
      if (this.again) {
        this.wake();
      } else {
        this.timer = setTimeout(() => this.wake(), this.everyMs);
      }
    });
  }

  /** Lets the present round finish; no further one comes. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.working;
  }

  private async rounds(): Promise<void> {
    clearTimeout(this.timer);
    while (this.again && !this.isStopped) {
      const early = this.begunAt + this.gatherMs - performance.now();
      if (early > 0) {
        await pause(early);
        continue;
      }
      this.begunAt = performance.now();
      this.again = false;
      try {
        await this.work();
      } catch (cause) {
        this.failed(cause);
      }
    }
  }
}
