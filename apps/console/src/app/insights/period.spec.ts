import { describe, expect, it } from 'vitest';
import { intervalFor, periodAround, periodBefore, periodMoved } from './period.ts';

describe('a period', () => {
  it('is a whole week from Monday, month, quarter or year', () => {
    expect(periodAround('week', '2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(periodAround('month', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(periodAround('quarter', '2026-11-26')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(periodAround('year', '2026-11-26')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });

  it('is compared with the whole one before it, once it is over', () => {
    expect(periodBefore('quarter', { from: '2026-07-01', to: '2026-09-30' }, '2026-11-26')).toEqual({
      from: '2026-04-01',
      to: '2026-06-30',
    });
  });

  it('is compared with as many days while it lasts, and never beyond the one before', () => {
    expect(periodBefore('month', { from: '2026-11-01', to: '2026-11-30' }, '2026-11-10')).toEqual({
      from: '2026-10-01',
      to: '2026-10-10',
    });
    expect(periodBefore('month', { from: '2026-03-01', to: '2026-03-31' }, '2026-03-30')).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    });
  });

  it('of free days is compared with as many days before', () => {
    expect(periodBefore('free', { from: '2026-11-11', to: '2026-11-20' }, '2026-11-26')).toEqual({
      from: '2026-11-01',
      to: '2026-11-10',
    });
  });

  it('moves by one of its kind', () => {
    expect(periodMoved('quarter', { from: '2026-10-01', to: '2026-12-31' }, -1).from).toBe('2026-07-01');
    expect(periodMoved('free', { from: '2026-11-11', to: '2026-11-20' }, 1)).toEqual({
      from: '2026-11-21',
      to: '2026-11-30',
    });
  });

  it('is divided into days, weeks or months by its length', () => {
    expect(intervalFor({ from: '2026-11-01', to: '2026-11-30' })).toBe('DAY');
    expect(intervalFor({ from: '2026-10-01', to: '2026-12-31' })).toBe('WEEK');
    expect(intervalFor({ from: '2026-01-01', to: '2026-12-31' })).toBe('MONTH');
  });
});
