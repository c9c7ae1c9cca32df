import { setTimeout as pause } from 'node:timers/promises';

/** What came of a question that has a time limit. */
export type BoundedAnswer<T> =
  { readonly kind: 'answered'; readonly answer: T } | { readonly kind: 'failed' } | { readonly kind: 'late' };

/**
 * A question whose answer may never come, as of a disk or a server that hangs. One is asked at a time: who asks again
 * meanwhile waits for the same answer, as long as the limit allows.
 */
export class BoundedQuestion<T> {
  private asked: Promise<BoundedAnswer<T>> | undefined;

  /** @param limitMs milliseconds after which the answer is not waited for */
  constructor(
    private readonly ask: () => Promise<T>,
    private readonly limitMs: number,
  ) {}

  /** The answer, or why there is none; never rejects and never takes longer than the limit. */
  async answer(): Promise<BoundedAnswer<T>> {
    this.asked ??= this.begin();
    const limit = new AbortController();
    try {
      return await Promise.race([
        this.asked,
        pause(this.limitMs, { kind: 'late' } as const, { signal: limit.signal, ref: false }),
      ]);
    } finally {
      limit.abort();
    }
  }

  private async begin(): Promise<BoundedAnswer<T>> {
    try {
      return { kind: 'answered', answer: await this.ask() };
    } catch {
      return { kind: 'failed' };
    } finally {
      this.asked = undefined;
    }
  }
}
