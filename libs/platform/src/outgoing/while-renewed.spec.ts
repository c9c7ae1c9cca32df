import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { later, waitMs } from './back-off.ts';
import { whileRenewed } from './while-renewed.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Work that ends when it is said. */
function work() {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { promise, end: resolve };
}

describe('a lease that is renewed', () => {
  it('is renewed while the work lasts, and no more after it', async () => {
    const renew = vi.fn(() => Promise.resolve());
    const { promise, end } = work();
    const done = whileRenewed(renew, { everyMs: 1_000 }, () => promise);
    await vi.advanceTimersByTimeAsync(3_500);
    expect(renew).toHaveBeenCalledTimes(3);
    end('done');
    expect(await done).toBe('done');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(renew).toHaveBeenCalledTimes(3);
  });

  it('is let go by work that hangs', async () => {
    const renew = vi.fn(() => Promise.resolve());
    let clock = 0;
    const { promise, end } = work();
    const done = whileRenewed(renew, { everyMs: 1_000, longestMs: 2_500, monotonic: () => clock }, () => promise);
    for (; clock < 6_000; clock += 500) {
      await vi.advanceTimersByTimeAsync(500);
    }
    const renewed = renew.mock.calls.length;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(renew).toHaveBeenCalledTimes(renewed);
    expect(renewed).toBeLessThanOrEqual(3);
    end('late');
    expect(await done).toBe('late');
  });

  it('goes on after a renewal that failed, and ends with work that fails', async () => {
    const failed = vi.fn();
    const renew = vi.fn(() => Promise.reject(new Error('away')));
    const { promise, end } = work();
    const done = whileRenewed(renew, { everyMs: 1_000, failed }, () => promise);
    await vi.advanceTimersByTimeAsync(2_500);
    expect(failed).toHaveBeenCalledTimes(2);
    end('done');
    await done;
    await expect(whileRenewed(renew, { everyMs: 1_000 }, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await vi.advanceTimersByTimeAsync(2_500);
    expect(renew).toHaveBeenCalledTimes(2);
  });
});

describe('a growing wait', () => {
  it('doubles up to its cap, half of it by chance', () => {
    const backoff = { baseMs: 1_000, capMs: 10_000 };
    expect([0, 1, 2, 3, 4, 40].map((before) => waitMs(backoff, before, 0))).toEqual([500, 1e3, 2e3, 4e3, 5e3, 5e3]);
    expect(waitMs(backoff, 0, 0.5)).toBe(750);
    expect(later(backoff, 4, { now: new Date(0), random: 0 })).toEqual(new Date(5_000));
  });

  it('lies around its step where that is asked for', () => {
    const around = { baseMs: 1_000, capMs: 10_000, spread: { from: 0.8, to: 1.2 } };
    expect([0, 0.5, 1].map((random) => waitMs(around, 1, random))).toEqual([1_600, 2_000, 2_400]);
  });
});
