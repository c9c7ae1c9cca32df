/** A stream that keeps the newest value only: a slow reader misses what was between, and nothing piles up for it. */
export class NewestOnly<T> implements AsyncIterableIterator<T> {
  private handedOut: T | undefined;
  private newest: T | undefined;
  private ended = false;
  private wakeReader: (() => void) | undefined;

  /**
   * @param nameOf equal values have equal names; they are handed out once
   * @param leave called once, when the stream ends from either side
   */
  constructor(
    private readonly nameOf: (value: T) => string,
    private readonly leave: () => void,
  ) {}

  offer(value: T): void {
    this.newest = value;
    this.wakeReader?.();
  }

  end(): void {
    if (this.ended) {
      return;
    }
    this.ended = true;
    this.leave();
    this.wakeReader?.();
  }

  /** Waits until the value differs from the one handed out before. */
  async next(): Promise<IteratorResult<T, undefined>> {
    while (!this.ended && this.isSentAlready()) {
      await new Promise<void>((resolve) => {
        this.wakeReader = resolve;
      });
      this.wakeReader = undefined;
    }
    if (this.ended || this.newest === undefined) {
      return { done: true, value: undefined };
    }
    this.handedOut = this.newest;
    return { done: false, value: this.newest };
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private isSentAlready(): boolean {
    if (this.newest === undefined || this.handedOut === undefined) {
      return this.newest === this.handedOut;
    }
    return this.nameOf(this.newest) === this.nameOf(this.handedOut);
  }
}
