import type { Viewer } from '@ns/identity';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** How many files one caller may fetch in a minute, from one process. */
export interface DoorAllowance {
  /** of `/bi/…`; a tool that refreshes ten reports asks for some dozen */
  readonly filesPerMinute: number;
  /** of reports as PDF, which are made for each question */
  readonly pdfsPerMinute: number;
}

export const defaultDoorAllowance: DoorAllowance = { filesPerMinute: 120, pdfsPerMinute: 20 };

/** Counts files by caller: each token and each account has a budget of its own, in each process. */
export class DoorLimit {
  private readonly limiter: RateLimiterMemory;

  constructor(perMinute: number) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  }

  /**
   * @param clientAddress by which callers without a valid token are counted
   * @returns whole seconds to wait, or undefined when the file may be fetched now
   */
  async secondsToWait(viewer: Viewer, clientAddress: string): Promise<number | undefined> {
    const caller = viewer.kind === 'anonymous' ? clientAddress : viewer.id;
    return this.limiter.consume(`${viewer.kind}/${caller}`).then(
      () => undefined,
      (refused: { readonly msBeforeNext: number }) => Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
    );
  }
}
