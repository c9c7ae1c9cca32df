import { describe, expect, it } from 'vitest';
import { noticeDue, termOf } from './certificate-term.ts';

const now = new Date('2026-11-26T10:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);
const endsIn = (days: number) => termOf({ from: inDays(-300), until: inDays(days) }, now);

describe('how a certificate stands', () => {
  it.each([
    [31.5, 'VALID', 31],
    [30.5, 'ENDS_SOON', 30],
    [0.2, 'ENDS_SOON', 0],
    [-0.2, 'EXPIRED', -1],
    [-40, 'EXPIRED', -40],
  ] as const)('%d days before its end', (days, state, daysLeft) => {
    expect(endsIn(days)).toEqual({ state, daysLeft });
  });

  it('before it begins', () => {
    expect(termOf({ from: inDays(1), until: inDays(300) }, now).state).toBe('NOT_YET_VALID');
  });
});

describe('the notice that is due', () => {
  it.each([
    [31.5, undefined],
    [30.5, 30],
    [15.5, 30],
    [14.5, 14],
    [7.5, 7],
    [1.5, 1],
    [0.1, 1],
    [-0.1, 0],
    [-90, 0],
  ] as const)('%d days before the end', (days, notice) => {
    expect(noticeDue(endsIn(days))).toBe(notice);
  });

  it('is none for a certificate that is not valid yet', () => {
    expect(noticeDue(termOf({ from: inDays(1), until: inDays(10) }, now))).toBeUndefined();
  });
});
