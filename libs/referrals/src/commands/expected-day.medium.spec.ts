import { dayOf, plusDays, plusMonths } from '@ns/municipality';
import { describe, expect, it } from 'vitest';
import { waitingReferrals } from '../queries/waiting-referrals.ts';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { noteReferral, type NoteReferralProps } from './note-referral.ts';

const bed = await ReferralsTestBed.open();
const today = dayOf(new Date());
const { calendar } = bed.needs;

async function forwarded(body: string) {
  const step = await bed.forwarded(body);
  await bed.carry(step.signalId, step.referralId);
  const note = (over: Partial<NoteReferralProps>) =>
    noteReferral(bed.needs, {
      actor: bed.actor(),
      kind: 'SENT',
      on: today,
      person: null,
      number: null,
      answer: null,
      words: null,
      ...step,
      ...over,
    });
  const answer = (given: NoteReferralProps['answer']) => note({ kind: 'ANSWERED', answer: given });
  return { ...step, note, answer };
}
const reasonOf = async (signalId: string) =>
  (await waitingReferrals(bed.database.fork(), bed.actor())).find(({ signal }) => signal.id === signalId)?.reason;

describe('the next day of a forwarded signal', () => {
  it('is that of the law until the body has it, then that of the answer, and none after the last answer', async () => {
    await bed.reach('viks', 'NONE', null);
    const { signalId, note, answer } = await forwarded('viks');
    expect(await bed.nextDay(signalId)).toEqual({ kind: 'FORWARD', on: plusDays(today, 7) });
    await note({ person: 'Демо деловодство' });
    const answerBy = { kind: 'REPLY', on: calendar.plusWorkingDays(today, 7) };
    expect(await bed.nextDay(signalId)).toEqual(answerBy);
    await note({ kind: 'RECEIVED', number: '7' });
    expect(await bed.nextDay(signalId)).toEqual(answerBy);
    await answer('DONE');
    expect(await bed.nextDay(signalId)).toBeNull();
    expect(await reasonOf(signalId)).toBeUndefined();
  });

  it('is two months ahead where no term is agreed with the body', async () => {
    const { signalId, note } = await forwarded('api');
    await note({ kind: 'RECEIVED', person: 'Демо деловодство', number: '7' });
    const on = plusMonths(today, 2);
    const working = calendar.isWorkingDay(on) ? on : calendar.plusWorkingDays(on, 1);
    expect(await bed.nextDay(signalId)).toEqual({ kind: 'REPLY', on: working });
  });

  it.each(['NOT_OURS', 'NEEDS_MORE'] as const)('after %s is for a clerk, whose list has it', async (given) => {
    const { signalId, note, answer } = await forwarded('viks');
    await note({ person: 'Демо деловодство' });
    expect(await reasonOf(signalId)).toBeUndefined();
    await answer(given);
    expect(await bed.nextDay(signalId)).toEqual({ kind: 'NEXT_STEP', on: calendar.plusWorkingDays(today, 5) });
    expect(await reasonOf(signalId)).toBe('NOT_DONE');
    await answer('NONE_EXPECTED');
    expect(await bed.nextDay(signalId)).toBeNull();
    expect(await reasonOf(signalId)).toBeUndefined();
  });

  it('is none once nobody waits for an answer, and one that comes all the same is noted', async () => {
    const { signalId, note, answer } = await forwarded('viks');
    expect(await answer('NONE_EXPECTED')).toMatchObject({ kind: 'invalid' });
    await note({ person: 'Демо деловодство' });
    await Promise.all(Array.from({ length: 20 }, () => answer('NONE_EXPECTED')));
    expect(await bed.nextDay(signalId)).toBeNull();
    expect(await answer('NOT_OURS')).toMatchObject({ kind: 'noted' });
    expect(await bed.nextDay(signalId)).toMatchObject({ kind: 'NEXT_STEP' });
    const answers = (await bed.events(signalId)).filter(({ type }) => type === 'referral_answered');
    expect(answers).toHaveLength(2);
  });

  it('does not change by news of a forwarding before', async () => {
    const { signalId, note } = await forwarded('viks');
    await note({ person: 'Демо деловодство' });
    await bed.carry(signalId, await bed.reopen(signalId), 'reopened');
    const term = await bed.nextDay(signalId);
    expect(term).toMatchObject({ kind: 'TERM' });
    expect(await note({ kind: 'ANSWERED', answer: 'DONE' })).toEqual({ kind: 'notToNote' });
    expect(await bed.nextDay(signalId)).toEqual(term);
  });
});
