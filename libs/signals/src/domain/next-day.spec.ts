import { describe, expect, it } from 'vitest';
import { type DatedRow, nextDayAfter, nextDayOf } from './next-day.ts';

const row: DatedRow = {
  status: 'IN_PROGRESS',
  statusSince: new Date('2026-12-01T10:00:00Z'),
  promiseKind: 'TERM',
  promisedOn: '2026-12-10',
  promiseReason: null,
  promisePeriod: null,
  decisionLevel: null,
  promiseMissedOn: null,
};

describe('the owner of the next day', () => {
  it.each([
    [{}, 'DEPARTMENT'],
    [{ promiseKind: 'DECISION', decisionLevel: 'WORK' }, 'DEPARTMENT'],
    [{ promiseKind: 'DECISION', decisionLevel: 'DEPARTMENT_HEAD' }, 'DEPARTMENT_HEAD'],
    [{ promiseKind: 'DECISION', decisionLevel: 'MANAGEMENT' }, 'MANAGEMENT'],
    [{ status: 'FORWARDED', promiseKind: 'FORWARD' }, 'DEPARTMENT'],
    [{ status: 'FORWARDED', promiseKind: 'REPLY' }, 'OTHER_BODY'],
    [{ status: 'AWAITING_REPORTER' }, 'REPORTER'],
  ] as const)('of a signal with %o is %s', (over, owner) => {
    expect(nextDayOf({ ...row, ...over }, 14)?.owner).toBe(owner);
  });

  it.each([
    [{}, 'DEPARTMENT'],
    [{ awaited: 'FORWARD' }, 'DEPARTMENT'],
    [{ awaited: 'REPLY' }, 'OTHER_BODY'],
  ] as const)('after a day was moved with %o is %s', (over, owner) => {
    const data = { from: '2026-12-10', to: '2026-12-17', reason: 'OTHER_BODY', ...over } as const;
    expect(nextDayAfter({ type: 'date_moved', data })?.owner).toBe(owner);
  });
});
