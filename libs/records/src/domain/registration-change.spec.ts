import { describe, expect, it } from 'vitest';
import type { OurSide } from './reconciliation.ts';
import type { StatusOutcome } from './records-system.ts';
import { lateNumber, reportedChange } from './registration-change.ts';

const ours: OurSide = { state: 'REGISTERED', phase: 'ACCEPTED', number: '94-1', date: '2026-11-24', byHand: false };
const registered = (number: string, date: string): StatusOutcome => ({
  kind: 'registered',
  number,
  date,
  file: 'OPEN',
});

describe('a change of a complete registration', () => {
  it('is another number, or another date under the same number', () => {
    expect(reportedChange(ours, registered('94-2', '2026-11-24'))).toEqual({
      kind: 'CORRECTED',
      number: '94-2',
      date: '2026-11-24',
    });
    expect(reportedChange(ours, registered('94-1', '2026-11-25'))).toMatchObject({ date: '2026-11-25' });
  });

  it('is a refusal that comes after the number', () => {
    expect(reportedChange(ours, { kind: 'rejected', reason: 'Дублиран' })).toEqual({
      kind: 'REJECTED',
      reason: 'Дублиран',
    });
  });

  it('is no change: the same number, an answer without a statement, a refusal after a number by hand', () => {
    expect(reportedChange(ours, registered('94-1', '2026-11-24'))).toBeUndefined();
    for (const theirs of [
      { kind: 'waiting' },
      { kind: 'notFound' },
      { kind: 'unknown', cause: 'TIMEOUT', detail: '' },
    ] satisfies StatusOutcome[]) {
      expect(reportedChange(ours, theirs)).toBeUndefined();
    }
    expect(reportedChange({ ...ours, byHand: true }, { kind: 'rejected', reason: '' })).toBeUndefined();
  });

  it('is a second number of the document', () => {
    const numbers = [
      { number: '94-1', date: '2026-11-24' },
      { number: '94-2', date: '2026-11-24' },
    ];
    expect(reportedChange(ours, { kind: 'registeredTwice', numbers })).toEqual({
      kind: 'REGISTERED_TWICE',
      number: '94-2',
      date: '2026-11-24',
    });
  });

  it('is a number that a former document got, also while there is none here, unless it is the same', () => {
    const pending: OurSide = { ...ours, state: 'PENDING', number: null, date: null };
    const late = { kind: 'REGISTERED_TWICE', number: '94-2', date: '2026-11-24' };
    expect(lateNumber(ours, registered('94-2', '2026-11-24'))).toEqual(late);
    expect(lateNumber(pending, registered('94-2', '2026-11-24'))).toEqual(late);
    expect(lateNumber(ours, registered('94-1', '2026-11-24'))).toBeUndefined();
    expect(lateNumber(ours, { kind: 'rejected', reason: '' })).toBeUndefined();
  });

  it('is not what a registration under way hears', () => {
    const pending: OurSide = { ...ours, state: 'PENDING', number: null, date: null };
    expect(reportedChange(pending, registered('94-2', '2026-11-24'))).toBeUndefined();
    expect(reportedChange(pending, { kind: 'rejected', reason: '' })).toBeUndefined();
  });
});
