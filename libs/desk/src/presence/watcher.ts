import { type AccountViewer } from '@ns/identity';

/** Ids of the accounts that look at a signal, whoever came first first. */
export type PresentPeople = readonly string[];

/**
 * One open subscription. It keeps the newest list only: a slow socket misses what was between, and nothing piles up
 * for it.
 */
export class Watcher implements AsyncIterableIterator<PresentPeople> {
  private handedOut: PresentPeople | undefined;
  private newest: PresentPeople | undefined;
  private ended = false;
  private wakeReader: (() => void) | undefined;

  constructor(
    readonly viewer: AccountViewer,
    readonly signalId: string,
    private readonly leave: (watcher: Watcher) => void,
  ) {}

  offer(people: PresentPeople): void {
    this.newest = people;
    this.wakeReader?.();
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.leave(this);
    this.wakeReader?.();
  }

  /** Waits until the list differs from the one handed out before. */
  async next(): Promise<IteratorResult<PresentPeople, undefined>> {
    while (!this.ended && isSame(this.newest, this.handedOut)) {
      await new Promise<void>((resolve) => {
        this.wakeReader = resolve;
      });
      this.wakeReader = undefined;
    }
    if (this.ended || this.newest === undefined) return { done: true, value: undefined };
    this.handedOut = this.newest;
    return { done: false, value: this.newest };
  }

  return(): Promise<IteratorResult<PresentPeople, undefined>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

function isSame(one: PresentPeople | undefined, other: PresentPeople | undefined): boolean {
  return one?.join() === other?.join();
}
