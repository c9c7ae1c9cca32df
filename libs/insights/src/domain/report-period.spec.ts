import { describe, expect, it } from 'vitest';
import { daysBefore, daysOfPeriod, spanOf } from './report-period.ts';

describe('a relative period', () => {
  it.each([
    ['THIS_WEEK', '2026-11-26', '2026-11-23', '2026-11-29'],
    ['LAST_WEEK', '2027-01-01', '2026-12-21', '2026-12-27'],
    ['THIS_MONTH', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['LAST_MONTH', '2027-01-31', '2026-12-01', '2026-12-31'],
    ['THIS_QUARTER', '2026-11-26', '2026-10-01', '2026-12-31'],
    ['LAST_QUARTER', '2027-01-01', '2026-10-01', '2026-12-31'],
    ['THIS_YEAR', '2026-11-26', '2026-01-01', '2026-12-31'],
    ['LAST_YEAR', '2026-11-26', '2025-01-01', '2025-12-31'],
  ] as const)('%s on %s is %s to %s', (period, today, from, to) => {
    expect(daysOfPeriod(period, today)).toEqual({ from, to });
  });
});

describe('the days before', () => {
  it.each([
    ['a whole month', '2026-03-01', '2026-03-31', '2026-04-05', '2026-02-01', '2026-02-28'],
    ['a quarter that is not over', '2026-10-01', '2026-12-31', '2026-10-10', '2026-07-01', '2026-07-10'],
    [
      'a month that is longer than the one before',
      '2026-03-01',
      '2026-03-31',
      '2026-03-30',
      '2026-02-01',
      '2026-02-28',
    ],
    ['some days', '2026-03-05', '2026-03-07', '2026-04-05', '2026-03-02', '2026-03-04'],
    ['days that have not come', '2027-03-01', '2027-03-31', '2026-04-05', '2027-02-01', '2027-02-01'],
  ])('of %s', (_what, from, to, today, first, last) => {
    expect(daysBefore({ from, to }, today)).toEqual({ from: first, to: last });
  });
});

describe('a stretch of the calendar', () => {
  it('is known by its days', () => {
    expect(spanOf({ from: '2026-11-23', to: '2026-11-29' })).toBe('WEEK');
    expect(spanOf({ from: '2026-02-01', to: '2026-02-28' })).toBe('MONTH');
    expect(spanOf({ from: '2026-10-01', to: '2026-12-31' })).toBe('QUARTER');
    expect(spanOf({ from: '2026-01-01', to: '2026-12-31' })).toBe('YEAR');
    expect(spanOf({ from: '2026-01-02', to: '2026-12-31' })).toBeUndefined();
  });
});
