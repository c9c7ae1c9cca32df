import { describe, expect, it } from 'vitest';
import {
  afterIdleProbe,
  afterSilence,
  type Breaker,
  type BreakerPolicy,
  closedBreaker,
  mayProbe,
  probing,
} from './circuit-breaker.ts';

const now = new Date('2026-11-24T10:00:00Z');
const policy: BreakerPolicy = {
  threshold: 3,
  probe: { baseMs: 2_000, capMs: 60_000 },
  probeMs: 30_000,
  releasePerSecond: 10,
  releaseMs: 60_000,
};
const silence = (breaker: Breaker, asProbe = false): Breaker =>
  afterSilence(breaker, asProbe, { now, random: 0 }, policy);
const wait = ({ retryAt }: Breaker): number => (retryAt?.getTime() ?? NaN) - now.getTime();
const opened = [1, 2, 3].reduce((breaker) => silence(breaker), closedBreaker);

describe('the circuit breaker', () => {
  it('opens after several exchanges in a row without an answer', () => {
    expect(silence(silence(closedBreaker))).toMatchObject({ state: 'CLOSED', failures: 2 });
    expect(opened).toMatchObject({ state: 'OPEN', failures: 3 });
  });

  it('lets nobody through until the wait is over, then a probe', () => {
    expect(mayProbe(opened, now)).toBe(false);
    expect(mayProbe(opened, new Date(now.getTime() + wait(opened)))).toBe(true);
    expect(mayProbe(closedBreaker, now)).toBe(false);
  });

  it('waits ever longer between failed probes, within its cap', () => {
    const waits: number[] = [];
    let breaker = opened;
    for (let probe = 0; probe < 7; probe += 1) {
      waits.push(wait(breaker));
      breaker = silence(probing(breaker, { now }, policy), true);
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('lets another probe through when one has not returned', () => {
    const half = probing(opened, { now }, policy);
    expect(mayProbe(half, new Date(now.getTime() + policy.probeMs - 1))).toBe(false);
    expect(mayProbe(half, new Date(now.getTime() + policy.probeMs))).toBe(true);
  });

  it('is not moved by late failures of exchanges that began before it opened', () => {
    expect(silence(opened)).toEqual(opened);
    const half = probing(opened, { now }, policy);
    expect(silence(half)).toEqual(half);
  });

  it('is ready for the next probe at once when one found nothing to ask', () => {
    expect(afterIdleProbe(probing(opened, { now }, policy), now)).toMatchObject({ state: 'OPEN', retryAt: now });
    expect(afterIdleProbe(closedBreaker, now)).toEqual(closedBreaker);
  });
});
