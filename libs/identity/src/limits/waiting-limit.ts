import { type RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { WaitingAllowance } from './limit-options.ts';
import { limiter, type LimiterClient } from './limit-table.ts';

const day = 24 * 3600;

/** Counts one attempt; answers the state of the counter when it was one too many. */
export async function refusalOf(counter: RateLimiterPostgres, key: string): Promise<RateLimiterRes | undefined> {
  try {
    await counter.consume(key);
    return undefined;
  } catch (cause) {
    if (cause instanceof RateLimiterRes) {
      return cause;
    }
    throw cause;
  }
}

/** A few attempts, then a wait that doubles with every further round of a day. */
export class WaitingLimit {
  private readonly attempts: RateLimiterPostgres;
  private readonly rounds: RateLimiterPostgres;

  constructor(
    client: LimiterClient,
    kind: string,
    private readonly allowance: WaitingAllowance,
  ) {
    this.attempts = limiter(client, kind, allowance);
    this.rounds = limiter(client, `${kind}-round`, { attempts: Number.MAX_SAFE_INTEGER, seconds: day });
  }

  /** Counts one attempt. @returns seconds to wait when it was one too many */
  async refusal(key: string): Promise<number | undefined> {
    const refused = await refusalOf(this.attempts, key);
    if (!refused) {
      return undefined;
    }
    const firstOfRound = refused.consumedPoints === this.allowance.attempts + 1;
    return firstOfRound ? this.beginWait(key) : refused.msBeforeNext / 1000;
  }

  /** The attempts led to success: they count no longer. */
  async forget(key: string): Promise<void> {
    await Promise.all([this.attempts.delete(key), this.rounds.delete(key)]);
  }

  private async beginWait(key: string): Promise<number> {
    const { consumedPoints: round } = await this.rounds.penalty(key);
    const { firstWaitSeconds, longestWaitSeconds, attempts } = this.allowance;
    const seconds = Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (round - 1));
    await this.attempts.set(key, attempts + 1, seconds);
    return seconds;
  }
}
