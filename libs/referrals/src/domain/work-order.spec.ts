import { describe, expect, it } from 'vitest';
import { type ReferralProgress, waiting } from './referral.ts';
import { afterAct, afterReturn, afterWithdrawal, isWorkedOn, stepsOfOrder, wordsProblems } from './work-order.ts';

const received = afterAct(waiting, 'RECEIVED', '2026-12-02');
const done = afterAct(received, 'PROPOSE_DONE', '2026-12-03');
const asked = afterAct(received, 'QUESTION', '2026-12-03');
const withdrawn = afterWithdrawal(done);

describe('a work order', () => {
  it('is sent on the day on which its contractor says that it is there', () => {
    expect(received).toMatchObject({ state: 'RECEIVED', sentOn: '2026-12-02', receivedOn: '2026-12-02', person: null });
    expect(afterAct(waiting, 'NOT_OURS', '2026-12-02')).toMatchObject({ state: 'ANSWERED', answer: 'NOT_OURS' });
  });

  it.each([
    ['received twice', received, 'RECEIVED'],
    ['received after it was answered', done, 'RECEIVED'],
    ['answered while a proposal waits', done, 'NOT_OURS'],
    ['done twice', done, 'PROPOSE_DONE'],
    ['done after it was withdrawn', withdrawn, 'PROPOSE_DONE'],
    ['received after it was withdrawn', withdrawn, 'RECEIVED'],
  ] as const)('that is %s stays as it is', (_late, before: ReferralProgress, kind) => {
    expect(afterAct(before, kind, '2026-12-09')).toBe(before);
  });

  it('can be answered again after a question, and after its answer came back', () => {
    expect(afterAct(asked, 'PROPOSE_DONE', '2026-12-04')).toMatchObject({ answer: 'DONE', answeredOn: '2026-12-04' });
    expect(afterReturn(done)).toEqual(received);
    expect(afterReturn(afterAct(waiting, 'NOT_OURS', '2026-12-02'))).toMatchObject({ state: 'SENT', answer: null });
    expect(afterReturn(received)).toBe(received);
    expect(afterReturn(withdrawn)).toBe(withdrawn);
    expect(afterWithdrawal(withdrawn)).toBe(withdrawn);
  });

  it('offers the staff what its state allows', () => {
    expect([waiting, received, asked, done, withdrawn].map(stepsOfOrder)).toEqual([
      ['WITHDRAW'],
      ['WITHDRAW'],
      ['RETURN', 'WITHDRAW'],
      ['ACCEPT', 'RETURN', 'WITHDRAW'],
      [],
    ]);
    expect([isWorkedOn('ASSIGNED'), isWorkedOn('IN_PROGRESS'), isWorkedOn('RESOLVED')]).toEqual([true, true, false]);
  });

  it('has words of a bounded length', () => {
    expect(wordsProblems('text', null, false)).toEqual([]);
    expect(wordsProblems('text', null, true)).toMatchObject([{ path: 'text' }]);
    expect(wordsProblems('text', 'x'.repeat(2001), true)).toMatchObject([{ path: 'text' }]);
  });
});
