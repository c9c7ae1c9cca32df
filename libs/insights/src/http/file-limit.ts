import type { Viewer } from '@ns/identity';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { callerOf } from '../access/figures-asker.ts';

/** How many files one caller may fetch, from one process. */
export interface FileAllowance {
  /** for BI tools, in a minute; a tool that refreshes ten reports asks for some dozen */
  readonly filesPerMinute: number;
  /** of reports as PDF, which are made for each question, in a minute */
  readonly pdfsPerMinute: number;
  /** of facts at once, by one caller and by all: each is a file on the disk until its reader has it */
  readonly factFilesOfCaller: number;
  readonly factFilesOfAll: number;
}

export const defaultFileAllowance: FileAllowance = {
  filesPerMinute: 120,
  pdfsPerMinute: 20,
  factFilesOfCaller: 2,
  factFilesOfAll: 8,
};

/** Counts files by caller: each token and each account has a budget of its own, in each process. */
export class FileLimit {
  private readonly limiter: RateLimiterMemory;

  constructor(perMinute: number) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  }

  /**
   * @param clientAddress by which callers without a valid token are counted
   * @returns whole seconds to wait, or undefined when the file may be fetched now
   */
  async secondsToWait(viewer: Viewer, clientAddress: string): Promise<number | undefined> {
    return this.limiter.consume(callerOf(viewer, clientAddress)).then(
      () => undefined,
      (refused: { readonly msBeforeNext: number }) => Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
    );
  }
}

/** Counts what is being written or sent just now, by caller and together. */
export class SimultaneousFiles {
  private readonly open = new Map<string, number>();

  constructor(
    private readonly mostOfCaller: number,
    private readonly mostOfAll: number,
  ) {}

  /** @returns what ends the file, once; undefined when too many are open */
  begin(viewer: Viewer, clientAddress: string): (() => void) | undefined {
    const caller = callerOf(viewer, clientAddress);
    const own = this.open.get(caller) ?? 0;
    const all = [...this.open.values()].reduce((sum, count) => sum + count, 0);
    if (own >= this.mostOfCaller || all >= this.mostOfAll) {
      return undefined;
    }
    this.open.set(caller, own + 1);
    let isOver = false;
    return () => {
      const left = (this.open.get(caller) ?? 1) - (isOver ? 0 : 1);
      isOver = true;
      if (left > 0) {
        this.open.set(caller, left);
      } else {
        this.open.delete(caller);
      }
    };
  }
}
