import { describe, expect, it } from 'vitest';
import { figuresMonthAt } from './figures-month.ts';

describe('the month whose figures are mailed', () => {
  it.each([
    ['before seven on the first', '2026-12-01T04:59:00Z', '2026-10-01'],
    ['at seven on the first', '2026-12-01T05:00:00Z', '2026-11-01'],
    ['later in the month', '2026-12-17T22:30:00Z', '2026-11-01'],
    ['on New Year’s morning', '2027-01-01T05:00:00Z', '2026-12-01'],
    ['in the night to the first, by local time', '2026-12-31T22:30:00Z', '2026-11-01'],
    ['in summer time', '2026-07-01T04:00:00Z', '2026-06-01'],
  ])('%s', (_what, instant, month) => {
    expect(figuresMonthAt(new Date(instant))).toBe(month);
  });
});
