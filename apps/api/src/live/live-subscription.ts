/**
 * What the WebSocket library iterates while a live subscription is open. It yields nothing: its messages go to the
 * socket as bytes that the whole group shares. It ends, or fails with the reason, when the subscription ends.
 */
export class LiveSubscription implements AsyncIterableIterator<never> {
  private readonly end = Promise.withResolvers<IteratorReturnResult<undefined>>();

  /** @param leave called once, when the client completes the subscription or its socket closes */
  constructor(private readonly leave: () => void) {
    // The reason may be given before anybody iterates.
    this.end.promise.catch(() => undefined);
  }

  async next(): Promise<IteratorReturnResult<undefined>> {
    return this.end.promise;
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    this.leave();
    this.finish();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** The server ends the subscription. */
  finish(cause?: Error): void {
    if (cause) {
      this.end.reject(cause);
    } else {
      this.end.resolve({ done: true, value: undefined });
    }
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
