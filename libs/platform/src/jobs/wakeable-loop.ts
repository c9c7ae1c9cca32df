/** Share of the time in which a loop that gathers works: one of this number of parts. */
const partsOfTime = 4;

/**
 * Work that is done when somebody wakes it and, because a wake-up can get lost, by itself now and then; never twice at
 * once. A wake-up during the work makes it run once more right after.
 */
export class WakeableLoop {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private again = false;
  private isStopped = false;
  private readyAt = -Infinity;

  /**
   * @param work one round; what it throws goes to `failed`, and the next round comes as usual
   * @param everyMs the longest wait between two rounds
   * @param gatherMs what wakes the loop in the rest after a round is done together in the next one. The rest is three
   *   times as long as the round took, so short rounds follow each other at once, and ends at the latest this number
   *   of milliseconds after the round began
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
      const early = this.readyAt - performance.now();
      if (early > 0) {
        const { promise, resolve } = Promise.withResolvers<unknown>();
        setTimeout(resolve, early);
        await promise;
        continue;
      }
      const begun = performance.now();
      this.again = false;
      try {
        await this.work();
      } catch (cause) {
        this.failed(cause);
      }
      this.readyAt = begun + Math.min(this.gatherMs, partsOfTime * (performance.now() - begun));
    }
  }
}
