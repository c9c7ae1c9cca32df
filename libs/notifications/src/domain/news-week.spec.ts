import { describe, expect, it } from 'vitest';
import { newsWeekAt } from './news-week.ts';

const hours = { from: '08:00', until: '20:00' };

describe('the week whose news are mailed', () => {
  it.each([
    ['before eight on Monday', '2026-11-23T05:59:00Z', undefined],
    ['at eight on Monday', '2026-11-23T06:00:00Z', '2026-11-16'],
    ['on Sunday, when no worker ran before', '2026-11-29T17:59:00Z', '2026-11-16'],
    ['in the evening', '2026-11-23T18:00:00Z', undefined],
    ['in the night to Monday, by local time', '2026-11-22T22:30:00Z', undefined],
    ['on the Monday after the clock went forward', '2026-03-30T05:00:00Z', '2026-03-23'],
    ['an hour earlier that Monday', '2026-03-30T04:59:00Z', undefined],
    ['on the Monday after the clock went back', '2026-10-26T06:00:00Z', '2026-10-19'],
    ['an hour earlier that Monday, eight by the clock of Sunday', '2026-10-26T05:59:00Z', undefined],
    ['on the Sunday on which the clock goes back', '2026-10-25T06:00:00Z', '2026-10-12'],
    ['on the last day of the year', '2026-12-31T10:00:00Z', '2026-12-21'],
    ['on New Year’s Day of the same week', '2027-01-01T10:00:00Z', '2026-12-21'],
    ['on the first Monday of the year', '2027-01-04T10:00:00Z', '2026-12-28'],
  ])('%s', (_what, instant, week) => {
    expect(newsWeekAt(new Date(instant), hours)).toBe(week);
  });

  it('is due at any time where the hours are the whole day', () => {
    expect(newsWeekAt(new Date('2026-11-23T21:59:59Z'), { from: '00:00', until: '24:00' })).toBe('2026-11-16');
    expect(newsWeekAt(new Date('2026-11-22T22:00:00Z'), { from: '00:00', until: '24:00' })).toBe('2026-11-16');
  });
});
