import { describe, expect, it } from 'vitest';
import { periodAround } from './period.ts';
import { kindOf, nearestPeriod, reportPeriods, showsSame } from './report-period.ts';

const today = '2026-11-26';

describe('the period of a saved report', () => {
  it('is the relative one nearest to what the page shows', () => {
    expect(nearestPeriod('month', periodAround('month', today), today)).toBe('THIS_MONTH');
    expect(nearestPeriod('quarter', periodAround('quarter', '2026-08-01'), today)).toBe('LAST_QUARTER');
    expect(nearestPeriod('year', periodAround('year', '2020-08-01'), today)).toBe('LAST_YEAR');
    expect(nearestPeriod('free', { from: '2026-11-03', to: '2026-11-05' }, today)).toBe('LAST_MONTH');
  });

  it('knows when it would show other days', () => {
    expect(showsSame('LAST_QUARTER', { from: '2026-07-01', to: '2026-09-30' }, today)).toBe(true);
    expect(showsSame('LAST_QUARTER', { from: '2026-04-01', to: '2026-06-30' }, today)).toBe(false);
    expect(showsSame('THIS_WEEK', { from: '2026-11-23', to: '2026-11-29' }, today)).toBe(true);
  });

  it('opens as a whole stretch of the calendar', () => {
    expect(new Set(reportPeriods.map(kindOf))).toEqual(new Set(['week', 'month', 'quarter', 'year']));
  });
});
