import { describe, expect, it } from 'vitest';
import { dueNearness } from './due.ts';

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
