import { describe, expect, it } from 'vitest';
import { isInForceOn } from './hold-rules.ts';

describe('a hold', () => {
  it.each([
    ['without a last day', { until: null, releasedAt: null }, true],
    ['on its last day', { until: '2026-12-01', releasedAt: null }, true],
    ['on the day after it', { until: '2026-11-30', releasedAt: null }, false],
    ['that was released', { until: '2027-01-01', releasedAt: new Date() }, false],
  ])('%s', (_, hold, isInForce) => {
    expect(isInForceOn('2026-12-01', hold)).toBe(isInForce);
  });
});
