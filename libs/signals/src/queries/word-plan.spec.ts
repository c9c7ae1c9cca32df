import { describe, expect, it } from 'vitest';
import { cheapestPlan } from './word-plan.ts';

const [all, limit] = [1_000_000, 51];
const byReceipt = { isByReceipt: true, isLateInOrder: false };
const byChange = { isByReceipt: false, isLateInOrder: false };

describe('a page of signals with frequent words, of a million', () => {
  it('is met along the list when every tenth has them', () => {
    expect(cheapestPlan({ matches: 100_000, received: 100_000, listed: all, all, limit }, byReceipt)).toBe('along');
    expect(cheapestPlan({ matches: 100_000, received: 100_000, listed: all, all, limit }, byChange)).toBe('along');
  });

  it('is made from what is found when it is met only every three hundred signals', () => {
    expect(cheapestPlan({ matches: 3_300, received: 3_300, listed: all, all, limit }, byReceipt)).toBe('found');
    expect(cheapestPlan({ matches: 3_300, received: 3_300, listed: all, all, limit }, byChange)).toBe('found');
  });

  it('is asked of the few that the filter leaves, however many have the words', () => {
    expect(cheapestPlan({ matches: 100_000, received: 100_000, listed: 300, all, limit }, byReceipt)).toBe('whole');
    expect(cheapestPlan({ matches: 20_000, received: 20_000, listed: 5_000, all, limit }, byChange)).toBe('whole');
  });

  it('reads everything that is found only where it cannot be put in order before', () => {
    expect(cheapestPlan({ matches: 6_000, received: 6_000, listed: all, all, limit }, byReceipt)).toBe('found');
    expect(cheapestPlan({ matches: 6_000, received: 6_000, listed: all, all, limit }, byChange)).toBe('along');
  });

  it('is not sought along an order at whose far end it may stand', () => {
    const ofAYear = { matches: 100_000, received: 10_000, listed: 100_000, all, limit };
    expect(cheapestPlan({ ...ofAYear, matches: 300_000, received: 30_000 }, byChange)).toBe('along');
    expect(cheapestPlan({ ...ofAYear, matches: 300_000, received: 30_000 }, { ...byChange, isLateInOrder: true })).toBe(
      'whole',
    );
  });

  it('is made from what is found when few of it were received on the days of the filter', () => {
    expect(
      cheapestPlan(
        { matches: 30_000, received: 30_000, listed: 100_000, all, limit },
        { ...byChange, isLateInOrder: true },
      ),
    ).toBe('whole');
    expect(
      cheapestPlan(
        { matches: 30_000, received: 3_000, listed: 100_000, all, limit },
        { ...byChange, isLateInOrder: true },
      ),
    ).toBe('found');
  });
});
