import { describe, expect, it } from 'vitest';
import { backOffMs } from './back-off.ts';

const minutes = (ms: number) => ms / 60_000;

describe('waiting before the next attempt', () => {
  it('doubles from one minute', () => {
    expect([0, 1, 2, 3].map((deferrals) => minutes(backOffMs(deferrals, 0.5)))).toEqual([1, 2, 4, 8]);
  });

  it('never exceeds six hours by more than the jitter', () => {
    expect(minutes(backOffMs(9, 0.5))).toBe(360);
    expect(minutes(backOffMs(5_000, 0.5))).toBe(360);
    expect(minutes(backOffMs(5_000, 1))).toBeCloseTo(432);
  });

  it('is spread by a fifth to both sides', () => {
    expect(minutes(backOffMs(0, 0))).toBeCloseTo(0.8);
    expect(minutes(backOffMs(0, 1))).toBeCloseTo(1.2);
  });
});
