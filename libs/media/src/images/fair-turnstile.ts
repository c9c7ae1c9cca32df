/** Somebody has too much waiting already; the work was not begun. */
export class LineTooLong extends Error {
  override readonly name = 'LineTooLong';
}

export interface FairTurnstileOptions {
  /** works at the same time, of all owners together */
  readonly atOnce: number;
  /** works at the same time of one owner */
  readonly atOncePerOwner: number;
  /** works that one owner may have waiting */
  readonly waitingPerOwner: number;
}

type Start = () => void;

/**
 * Lets a few works through at a time and keeps heavy work from taking every core and all memory. Owners take turns: who
 * brings much waits for himself, and the others wait for no more than what runs already.
 */
export class FairTurnstile {
  private running = 0;
  private readonly runningOf = new Map<string, number>();
  /** Owners in the order of their turns. */
  private readonly lines = new Map<string, Start[]>();

  constructor(private readonly options: FairTurnstileOptions) {}

  /** @throws LineTooLong when the owner has as much waiting as is allowed */
  async pass<T>(owner: string, work: () => Promise<T>): Promise<T> {
    if (this.mayStart(owner) && !this.lines.has(owner)) {
      this.enter(owner);
    } else {
      await this.queue(owner);
    }
    try {
      return await work();
    } finally {
      this.leave(owner);
    }
  }

  private async queue(owner: string): Promise<void> {
    const line = this.lines.get(owner) ?? [];
    if (line.length >= this.options.waitingPerOwner) {
      throw new LineTooLong('Too much is waiting.');
    }
    this.lines.set(owner, line);
    await new Promise<void>((resolve) => line.push(resolve));
  }

  private mayStart(owner: string): boolean {
    const { atOnce, atOncePerOwner } = this.options;
    return this.running < atOnce && (this.runningOf.get(owner) ?? 0) < atOncePerOwner;
  }

  private enter(owner: string): void {
    this.running += 1;
    this.runningOf.set(owner, (this.runningOf.get(owner) ?? 0) + 1);
  }

  private leave(owner: string): void {
    this.running -= 1;
    const left = (this.runningOf.get(owner) ?? 1) - 1;
    if (left === 0) {
      this.runningOf.delete(owner);
    } else {
      this.runningOf.set(owner, left);
    }
    // Who was just served comes after all who wait.
    const line = this.lines.get(owner);
    if (line && this.lines.delete(owner)) {
      this.lines.set(owner, line);
    }
    this.startNext();
  }

  /** The place is taken before the next work knows of it, so that nobody slips in between. */
  private startNext(): void {
    for (const [owner, line] of this.lines) {
      if (!this.mayStart(owner)) {
        continue;
      }
      const start = line.shift();
      this.lines.delete(owner);
      if (line.length > 0) {
        this.lines.set(owner, line);
      }
      if (!start) {
        continue;
      }
      this.enter(owner);
      start();
      if (this.running >= this.options.atOnce) {
        return;
      }
    }
  }
}
