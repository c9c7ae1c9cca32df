/** How much may run and wait, in units of cost. */
export interface QueueBounds {
  /** things that run at once, of all askers and of one */
  readonly running: number;
  readonly runningOfOne: number;
  /** cost of what waits, of all askers and of one; a thing alone may always wait */
  readonly waiting: number;
  readonly waitingOfOne: number;
  /**
   * Whether beginnings are kept apart, because they are long: one in a turn of the event loop, which is left to others
   * for as long again.
   */
  readonly isApart?: boolean;
}

/** Whose bound a thing exceeds that may not even wait: that of its asker, or that of all together. */
export type Overflow = 'one' | 'all';

/** A thing that waited and whose turn it is; to be left once, when it is over. */
export interface Turn {
  leave(): void;
}

interface Waiting {
  readonly cost: number;
  readonly begin: (turn: Turn) => void;
}

/** What one asker has here. */
interface Line {
  readonly waiting: Waiting[];
  cost: number;
  running: number;
}

/** A beginning that took no longer needs no rest after it; milliseconds. */
const shortMs = 5;

/**
 * Lets work begin in turns: first those whose asker waited longest for a turn, however much another one asks for. What
 * exceeds a bound is refused at once.
 */
export class FairQueue {
  /** By asker, in the order of their next turns. */
  private readonly lines = new Map<string, Line>();
  private runningNow = 0;
  private waitingCost = 0;
  private isWoken = false;

  constructor(private readonly bounds: QueueBounds) {}

  get running(): number {
    return this.runningNow;
  }

  /** Cost of all that waits. */
  get waiting(): number {
    return this.waitingCost;
  }

  /**
   * Waits for a turn.
   * @param gone ends the waiting, because nobody wants the answer any more
   * @returns whose bound is exceeded, at once; else the turn, when it comes
   * @throws the reason of `gone`
   */
  async enter(asker: string, cost = 1, gone?: AbortSignal): Promise<Turn | Overflow> {
    gone?.throwIfAborted();
    const overflow = this.overflowOf(asker, cost);
    if (overflow) {
      return overflow;
    }
    const line = this.lines.get(asker) ?? { waiting: [], cost: 0, running: 0 };
    this.lines.set(asker, line);
    const { promise, resolve, reject } = Promise.withResolvers<Turn>();
    const giveUp = () => {
      line.waiting.splice(line.waiting.indexOf(waiting), 1);
      this.count(line, -cost);
      this.forget(asker, line);
      reject(gone?.reason as Error);
    };
    const begin = (turn: Turn) => {
      gone?.removeEventListener('abort', giveUp);
      resolve(turn);
    };
    const waiting = { cost, begin };
    line.waiting.push(waiting);
    this.count(line, cost);
    gone?.addEventListener('abort', giveUp, { once: true });
    this.wake();
    return promise;
  }

  /** Whose bound a thing would exceed now; undefined when it may wait. */
  overflowOf(asker: string, cost = 1): Overflow | undefined {
    const own = this.lines.get(asker)?.cost ?? 0;
    if (own > 0 && own + cost > this.bounds.waitingOfOne) {
      return 'one';
    }
    return this.waitingCost > 0 && this.waitingCost + cost > this.bounds.waiting ? 'all' : undefined;
  }

  private wake(): void {
    if (!this.bounds.isApart) {
      while (this.beginNext()) {
        // As many as may run.
      }
    } else if (!this.isWoken && this.next()) {
      this.isWoken = true;
      setImmediate(() => {
        const begun = performance.now();
        this.beginNext();
        setImmediate(() => this.goOn(performance.now() - begun));
      });
    }
  }

  /** @param tookMs how long the event loop was busy with what began, and with what else came in its turn */
  private goOn(tookMs: number): void {
    const wake = () => {
      this.isWoken = false;
      this.wake();
    };
    if (tookMs <= shortMs) {
      wake();
    } else {
      setTimeout(wake, tookMs);
    }
  }

  /** Who has the next turn, if anybody may have one now. */
  private next(): readonly [string, Line] | undefined {
    if (this.runningNow >= this.bounds.running) {
      return undefined;
    }
    for (const entry of this.lines) {
      const [, { waiting, running }] = entry;
      if (waiting.length > 0 && running < this.bounds.runningOfOne) {
        return entry;
      }
    }
    return undefined;
  }

  /** @returns whether anything began */
  private beginNext(): boolean {
    const [asker, line] = this.next() ?? [];
    const waiting = line?.waiting.shift();
    if (asker === undefined || !line || !waiting) {
      return false;
    }
    this.count(line, -waiting.cost);
    // Behind all others who wait.
    this.lines.delete(asker);
    this.lines.set(asker, line);
    line.running += 1;
    this.runningNow += 1;
    let isLeft = false;
    const leave = () => {
      if (isLeft) {
        return;
      }
      isLeft = true;
      line.running -= 1;
      this.runningNow -= 1;
      this.forget(asker, line);
      this.wake();
    };
    waiting.begin({ leave });
    return true;
  }

  private count(line: Line, cost: number): void {
    line.cost += cost;
    this.waitingCost += cost;
  }

  private forget(asker: string, line: Line): void {
    if (line.waiting.length === 0 && line.running === 0) {
      this.lines.delete(asker);
    }
  }
}
