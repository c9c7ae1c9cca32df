import { type Backoff, later, type Moment } from './back-off.ts';

/**
 * What we think of the other side as a whole. CLOSED: it answers, everything may pass. OPEN: it does not, nobody
 * asks until `retryAt`. HALF_OPEN: one exchange is trying it out; should its worker fall silent, another may try
 * after `retryAt`.
 */
export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

export interface Breaker {
  readonly state: BreakerState;
  /** exchanges in a row without a usable answer */
  readonly failures: number;
  /** probes in a row that failed */
  readonly failedProbes: number;
  readonly retryAt: Date | null;
}

export interface BreakerPolicy {
  /** failures in a row after which nobody asks any more */
  readonly threshold: number;
  /** between probes */
  readonly probe: Backoff;
  /** how long a probe whose worker says nothing is waited for, milliseconds */
  readonly probeMs: number;
  /** how many waiting things per second may begin once the other side is back */
  readonly releasePerSecond: number;
  /** nothing waits longer than this after the return, however many there are, milliseconds */
  readonly releaseMs: number;
}

/** Two seconds at first, then once a minute: an outage of two days costs the other side a question a minute. */
export const defaultBreakerPolicy: BreakerPolicy = {
  threshold: 5,
  probe: { baseMs: 2_000, capMs: 60_000 },
  probeMs: 4_000,
  releasePerSecond: 10,
  releaseMs: 5 * 60_000,
};

export const closedBreaker: Breaker = { state: 'CLOSED', failures: 0, failedProbes: 0, retryAt: null };

/**
 * What one exchange says about the other side: `alive` when it gave an answer, whichever; `silent` when the fault was
 * ours.
 */
export type SignOfLife = 'alive' | 'dead' | 'silent';

/** True when somebody may try the other side out. */
export function mayProbe({ state, retryAt }: Breaker, now: Date): boolean {
  return state !== 'CLOSED' && (retryAt === null || retryAt <= now);
}

/** The breaker while one exchange tries the other side out. */
export function probing(breaker: Breaker, { now }: Pick<Moment, 'now'>, policy: BreakerPolicy): Breaker {
  return { ...breaker, state: 'HALF_OPEN', retryAt: new Date(now.getTime() + policy.probeMs) };
}

/** The breaker after any answer. */
export function afterAnswer(): Breaker {
  return closedBreaker;
}

/**
 * The breaker after an exchange without an answer. Late failures of exchanges that began before it opened change
 * nothing.
 */
export function afterSilence(breaker: Breaker, asProbe: boolean, moment: Moment, policy: BreakerPolicy): Breaker {
  if (asProbe) {
    const failedProbes = breaker.failedProbes + 1;
    return {
      state: 'OPEN',
      failures: breaker.failures + 1,
      failedProbes,
      retryAt: later(policy.probe, failedProbes, moment),
    };
  }
  if (breaker.state !== 'CLOSED') {
    return breaker;
  }
  const failures = breaker.failures + 1;
  if (failures < policy.threshold) {
    return { ...breaker, failures };
  }
  return { state: 'OPEN', failures, failedProbes: 0, retryAt: later(policy.probe, 0, moment) };
}

/** The breaker after a probe that found nothing to ask, or failed by our own fault: the next one may try at once. */
export function afterIdleProbe(breaker: Breaker, now: Date): Breaker {
  return breaker.state === 'HALF_OPEN' ? { ...breaker, state: 'OPEN', retryAt: now } : breaker;
}
