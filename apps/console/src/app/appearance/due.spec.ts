import { describe, expect, it } from 'vitest';
import { daysLeft, dueNearness } from './due.ts';

const signal = {
  status: 'ASSIGNED',
  overdue: false,
  serviceDueOn: '2026-11-26',
  statutoryDueOn: '2027-01-24',
} as const;

describe('the mark at a deadline', () => {
  it('warns two days ahead, not earlier', () => {
    expect(dueNearness(signal, '2026-11-24')).toBe('soon');
    expect(dueNearness(signal, '2026-11-23')).toBe('calm');
  });

  it('takes overdue from the server alone', () => {
    expect(dueNearness({ ...signal, overdue: true }, '2026-11-01')).toBe('overdue');
  });

  it('counts the statutory term where there is no service target', () => {
    expect(dueNearness({ ...signal, serviceDueOn: null }, '2026-11-26')).toBe('calm');
    expect(dueNearness({ ...signal, serviceDueOn: null }, '2027-01-23')).toBe('soon');
  });

  it('does not press for a finished signal', () => {
    expect(dueNearness({ ...signal, status: 'RESOLVED' }, '2026-11-26')).toBe('calm');
  });
});

describe('the days of a deadline', () => {
  it('are those that are left', () => {
    expect(daysLeft(signal, '2026-11-24')).toBe(2);
    expect(daysLeft(signal, '2026-11-26')).toBe(0);
    expect(daysLeft({ ...signal, serviceDueOn: null }, '2027-01-23')).toBe(1);
  });

  it('are those by which it is late, by the earlier of its terms', () => {
    expect(daysLeft({ ...signal, overdue: true }, '2026-11-29')).toBe(3);
    expect(daysLeft({ ...signal, overdue: true, serviceDueOn: '2027-02-20' }, '2027-01-25')).toBe(1);
  });

  it('are counted by the statutory term alone while the reporter is asked', () => {
    expect(daysLeft({ ...signal, status: 'AWAITING_REPORTER', overdue: true }, '2027-01-26')).toBe(2);
  });

  it('are none when it is done', () => {
    expect(daysLeft({ ...signal, status: 'RESOLVED' }, '2026-11-24')).toBeNull();
  });
});
