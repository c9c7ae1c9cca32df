import { describe, expect, it } from 'vitest';
import { dayOf } from '@ns/municipality';
import { sql } from '@ns/platform';
import { referralsOf } from '../queries/referral-view.ts';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { forgetInReferrals } from '../writes/forget.ts';
import { noteReferral, type NoteReferralProps } from './note-referral.ts';

const bed = await ReferralsTestBed.open();
const day = dayOf(new Date());
const note = (over: Pick<NoteReferralProps, 'signalId' | 'referralId'> & Partial<NoteReferralProps>) =>
  noteReferral(bed.needs, {
    actor: bed.actor(),
    kind: 'SENT',
    on: day,
    person: 'Демо деловодство',
    number: null,
    answer: null,
    words: null,
    ...over,
  });
const shownTo = (signalId: string) => referralsOf(bed.database.fork(), [signalId]);
const kinds = async (signalId: string) => (await bed.events(signalId)).map(({ type }) => type);

describe('a step that forwards a signal', () => {
  it('gets one referral that waits, however often and by how many its event is carried', async () => {
    const { signalId, referralId } = await bed.forwarded();
    await Promise.all(Array.from({ length: 20 }, () => bed.carry(signalId, referralId)));
    expect(await bed.referrals(signalId)).toMatchObject([{ state: 'WAITING', body: 'viks', sentOn: null }]);
    expect(await kinds(signalId)).toEqual(['forwarded']);
  });

  it('leaves no referral when the worker dies before the entry is carried, and one afterwards', async () => {
    const { signalId, referralId } = await bed.forwarded();
    const died = bed.database.transaction(async (tx) => {
      await sql`insert into referral (signal_id, event_id, external_body)
        values (${signalId}, ${referralId}, 'viks')`.execute(tx.getKysely());
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await bed.referrals(signalId)).toEqual([]);
    await bed.carry(signalId, referralId);
    expect(await bed.referrals(signalId)).toHaveLength(1);
  });

  it('that is taken back before it was passed on is withdrawn; one that was passed on stays', async () => {
    const first = await bed.forwarded();
    await bed.carry(first.signalId, first.referralId);
    await bed.carry(first.signalId, await bed.reopen(first.signalId), 'reopened');
    const second = await bed.forward(first.signalId, 'api');
    await bed.carry(first.signalId, second);
    expect(await note({ ...first, referralId: second })).toMatchObject({ kind: 'noted' });
    await bed.carry(first.signalId, await bed.reopen(first.signalId), 'reopened');
    expect(await bed.referrals(first.signalId)).toMatchObject([
      { state: 'WITHDRAWN', body: 'viks' },
      { state: 'SENT', body: 'api', sentOn: day },
    ]);
  });
});

describe('a note', () => {
  it('makes it sent, received and answered; the history says each once', async () => {
    const step = await bed.forwarded();
    await note(step);
    await note({ ...step, kind: 'RECEIVED', person: null, number: ' 123 ' });
    await note({ ...step, kind: 'ANSWERED', person: null, answer: 'DONE', words: 'Тръбата е сменена.' });
    expect(await bed.referrals(step.signalId)).toEqual([
      {
        state: 'ANSWERED',
        body: 'viks',
        sentOn: day,
        person: 'Демо деловодство',
        receivedOn: day,
        number: '123',
        answer: 'DONE',
      },
    ]);
    expect((await bed.events(step.signalId)).slice(1)).toEqual([
      { type: 'referral_sent', message: null, data: { externalBody: 'viks', on: day } },
      { type: 'referral_received', message: null, data: { externalBody: 'viks', on: day, number: '123' } },
      {
        type: 'referral_answered',
        message: 'Тръбата е сменена.',
        data: { externalBody: 'viks', on: day, answer: 'DONE' },
      },
    ]);
  });

  it('a hundred times at once is one event, and each answer says that it is noted', async () => {
    const step = await bed.forwarded();
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => note(step)));
    expect(outcomes.filter(({ kind }) => kind === 'noted')).toHaveLength(100);
    expect(await kinds(step.signalId)).toEqual(['forwarded', 'referral_sent']);
  });

  it('that comes late or says something else of what is settled changes nothing', async () => {
    const step = await bed.forwarded();
    await note({ ...step, kind: 'RECEIVED', number: '123' });
    const before = await bed.referrals(step.signalId);
    expect(await note({ ...step, person: 'Друг' })).toEqual({ kind: 'notToNote' });
    expect(await note({ ...step, kind: 'RECEIVED', number: '124' })).toEqual({ kind: 'notToNote' });
    await bed.carry(step.signalId, step.referralId);
    expect(await bed.referrals(step.signalId)).toEqual(before);
    expect(await kinds(step.signalId)).toEqual(['forwarded', 'referral_received']);
  });

  it('about an earlier step, or a signal that is open again, is refused', async () => {
    const step = await bed.forwarded();
    await bed.reopen(step.signalId);
    expect(await note(step)).toEqual({ kind: 'notToNote' });
    await bed.forward(step.signalId, 'api');
    expect(await note(step)).toEqual({ kind: 'notToNote' });
    expect(await bed.referrals(step.signalId)).toEqual([]);
  });

  it('of somebody who does not see the signal finds nothing, and wrong notes are refused', async () => {
    const step = await bed.forwarded();
    expect(await note({ ...step, actor: bed.actor('otherClerk') })).toEqual({ kind: 'notFound' });
    expect(await note({ ...step, signalId: 'x' })).toEqual({ kind: 'notFound' });
    const auditor = { id: bed.clerk.id, kind: 'AUDITOR', departments: [] } as const;
    expect(await note({ ...step, actor: auditor })).toEqual({ kind: 'notToNote' });
    expect(await note({ ...step, on: '2999-01-01' })).toMatchObject({ kind: 'invalid' });
    expect(await note({ ...step, person: '\u202e ' })).toMatchObject({ kind: 'invalid' });
    expect(await note({ ...step, kind: 'ANSWERED' })).toMatchObject({ kind: 'invalid' });
    expect(await kinds(step.signalId)).toEqual(['forwarded']);
  });

  it('that is wrong before the worker carries the step keeps nothing from leaving', async () => {
    await bed.reach('viks', 'MAIL', 'signals@viks.example');
    const step = await bed.forwarded();
    expect(await shownTo(step.signalId)).toMatchObject([{ state: 'WAITING', channel: 'MAIL' }]);
    expect(await note({ ...step, on: '2999-01-01' })).toMatchObject({ kind: 'invalid' });
    await bed.carry(step.signalId, step.referralId);
    expect(await bed.mails(step.signalId)).toHaveLength(1);
    await bed.reach('viks', 'NONE', null);
  });

  it('that is right before the worker carries the step passes it on alone, with the channel of its body', async () => {
    await bed.reach('viks', 'OPEN311', 'viks');
    const step = await bed.forwarded();
    expect(await note(step)).toMatchObject({ kind: 'noted' });
    await bed.carry(step.signalId, step.referralId);
    expect(await shownTo(step.signalId)).toMatchObject([{ state: 'SENT', channel: 'OPEN311' }]);
    const due = sql`select from referral where event_id = ${step.referralId} and next_attempt_at is not null`;
    expect((await due.execute(bed.database.fork().getKysely())).rows).toEqual([]);
    await bed.reach('viks', 'NONE', null);
  });

  it('loses who took it when its report is forgotten', async () => {
    const step = await bed.forwarded();
    await note({ ...step, kind: 'RECEIVED', number: '7' });
    await bed.database.transaction((tx) => forgetInReferrals(tx, { signals: [step.signalId], part: 'REPORT' }));
    expect(await bed.referrals(step.signalId)).toMatchObject([{ state: 'RECEIVED', number: '7', person: null }]);
  });
});
