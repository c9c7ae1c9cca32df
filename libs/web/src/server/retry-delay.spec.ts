import { describe, expect, it } from 'vitest';
import { retryDelay } from './retry-delay.ts';

describe('coming back after a lost connection', () => {
  it('waits longer each time, up to half a minute', () => {
    expect([0, 1, 2, 3].map((attempt) => retryDelay(attempt, 1))).toEqual([500, 1000, 2000, 4000]);
    expect(retryDelay(1000, 1)).toBe(30_000);
  });

  it('is spread by chance, but never immediate', () => {
    expect(retryDelay(3, 0)).toBe(2000);
    expect(retryDelay(3, 0.5)).toBe(3000);
  });
});
