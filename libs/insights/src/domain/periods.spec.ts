import { describe, expect, it } from 'vitest';
import { periodsOf, type StatsInterval } from './periods.ts';

const today = '2027-06-15';
const starts = (from: string, to: string, interval: StatsInterval) =>
  periodsOf(from, to, interval, today, 1_000)?.map(({ period, first, last }) => [period, first, last].join(' '));

describe('the periods of statistics', () => {
  it('are one without an interval', () => {
    expect(periodsOf('2026-11-03', '2026-11-20', 'NONE', today, 10)).toEqual([
      { period: '2026-11-03', first: '2026-11-03', last: '2026-11-20', asOf: '2026-11-20' },
    ]);
  });

  it('are weeks from Monday, cut where the question ends', () => {
    expect(starts('2026-11-25', '2026-12-01', 'WEEK')).toEqual([
      '2026-11-23 2026-11-25 2026-11-29',
      '2026-11-30 2026-11-30 2026-12-01',
    ]);
  });

  it('are months, quarters and years across the end of a year and through a leap February', () => {
    expect(starts('2026-12-31', '2027-02-01', 'MONTH')).toEqual([
      '2026-12-01 2026-12-31 2026-12-31',
      '2027-01-01 2027-01-01 2027-01-31',
      '2027-02-01 2027-02-01 2027-02-01',
    ]);
    expect(starts('2024-02-28', '2024-03-01', 'MONTH')?.[0]).toBe('2024-02-01 2024-02-28 2024-02-29');
    expect(starts('2026-12-31', '2027-01-01', 'QUARTER')).toEqual([
      '2026-10-01 2026-12-31 2026-12-31',
      '2027-01-01 2027-01-01 2027-01-01',
    ]);
    expect(starts('2026-12-31', '2027-01-01', 'YEAR')?.map((line) => line.slice(0, 10))).toEqual([
      '2026-01-01',
      '2027-01-01',
    ]);
  });

  it('are days through both clock changes', () => {
    expect(starts('2027-03-27', '2027-03-29', 'DAY')?.length).toBe(3);
    expect(starts('2026-10-24', '2026-10-26', 'DAY')?.length).toBe(3);
  });

  it('end with today: what begins later has none, and open ones are counted today', () => {
    expect(periodsOf('2027-06-14', '2027-06-30', 'WEEK', today, 10)).toEqual([
      { period: '2027-06-14', first: '2027-06-14', last: '2027-06-20', asOf: today },
    ]);
    expect(periodsOf('2027-07-01', '2027-07-02', 'DAY', today, 10)).toEqual([]);
  });

  it('are not made when there would be too many', () => {
    expect(periodsOf('2000-01-01', '2026-01-01', 'DAY', today, 3_660)).toBeUndefined();
  });
});
