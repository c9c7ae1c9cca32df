import type { ApiContext } from '@ns/identity';
import { dayOf } from '@ns/municipality';
import { type Language, RequestLoaders, sql } from '@ns/platform';
import type { CitizenSignal, PublicSignal, SignalType } from '@ns/signals';
import { describe, expect, it } from 'vitest';
import { followMails } from '../commands/follow-mails.ts';
import { noteReferral, type NoteReferralProps } from '../commands/note-referral.ts';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { CitizenReferralResolver, PublicReferralResolver, ReferralResolver } from './referral.resolver.ts';

const bed = await ReferralsTestBed.open();
const day = dayOf(new Date());

function contextOf(language: Language = 'BG', departments = ['op_kd']): ApiContext {
  const viewer = { kind: 'account', id: bed.clerk.id, sessionId: 's', role: 'CLERK', departments, language };
  return { em: bed.database.fork(), loaders: new RequestLoaders(), language, viewer } as unknown as ApiContext;
}

const forwarded = (id: string) => ({ id, status: 'FORWARDED' }) as CitizenSignal & PublicSignal;
const sentences = async (id: string, language: Language = 'BG') => {
  const own = await new CitizenReferralResolver(bed.directory).referral(forwarded(id), contextOf(language));
  const open = await new PublicReferralResolver(bed.directory).referral(forwarded(id), contextOf(language));
  expect(open).toEqual(own);
  return own?.sentence ?? null;
};
const ofStaff = (id: string, departments?: string[]) =>
  new ReferralResolver(bed.needs).referral(
    {
      ...forwarded(id),
      erasedAt: null,
      createdAt: new Date(),
      row: { departmentCode: 'op_kd' },
    } as unknown as SignalType,
    contextOf('BG', departments),
  );
const note = (step: { signalId: string; referralId: string }, over: Partial<NoteReferralProps>) =>
  noteReferral(bed.needs, {
    ...step,
    actor: bed.actor(),
    kind: 'SENT',
    on: day,
    person: 'Демо деловодство',
    number: null,
    answer: null,
    words: null,
    ...over,
  });

describe('what became of the forwarding', () => {
  it('is true at each moment, from before the worker heard of it until the answer', async () => {
    const step = await bed.forwarded();
    const waits = 'Предстои да го препратим на ВиК.';
    expect(await sentences(step.signalId)).toBe(waits);
    await bed.carry(step.signalId, step.referralId);
    expect(await sentences(step.signalId)).toBe(waits);
    await note(step, {});
    expect(await sentences(step.signalId)).toMatch(/^Препратихме го на ВиК на \d\d\.\d\d\.$/);
    await note(step, { kind: 'RECEIVED', person: null, number: '123' });
    expect(await sentences(step.signalId)).toBe('ВиК го получи, № 123.');
    expect(await sentences(step.signalId, 'EN')).toBe('Water received it, No. 123.');
    await note(step, { kind: 'ANSWERED', person: null, answer: 'NOT_OURS', words: 'Не е на ВиК.' });
    expect(await sentences(step.signalId)).toBe('ВиК съобщи, че случаят не е за тях.');
  });

  it('is not said of a signal that is open again, or of one that was forwarded before this was noted', async () => {
    const step = await bed.forwarded();
    await sql`insert into referral (signal_id, event_id, external_body, state)
      values (${step.signalId}, ${step.referralId}, 'viks', 'UNSURE')`.execute(bed.database.fork().getKysely());
    expect(await sentences(step.signalId)).toBeNull();
    expect(await ofStaff(step.signalId)).toMatchObject({ state: 'UNSURE', next: ['SENT', 'RECEIVED', 'ANSWERED'] });
    const open = { id: step.signalId, status: 'ASSIGNED' } as CitizenSignal;
    expect(await new CitizenReferralResolver(bed.directory).referral(open, contextOf())).toBeNull();
  });

  it('says to staff what is wrong and what to do, without codes, by what is done by itself', async () => {
    await bed.reach('viks', 'OPEN311', 'viks');
    const step = await bed.forwarded();
    await bed.carry(step.signalId, step.referralId);
    const said = async (state: string, problem: string | null, next: string | null = null) => {
      await sql`update referral set state = ${state}, problem = ${problem}, next_attempt_at = ${next}::timestamptz
        where event_id = ${step.referralId}`.execute(bed.database.fork().getKysely());
      const shown = await ofStaff(step.signalId);
      return shown?.canResend ? shown.problem : null;
    };
    expect(await said('NEEDS_ATTENTION', 'CHANNEL_NOT_SET_UP')).toMatch(/изпращането до тях не е настроено/);
    expect(await said('NEEDS_ATTENTION', 'A file cannot be read.')).toMatch(/снимка към него не можа да се предаде/);
    expect(await said('NEEDS_ATTENTION', 'Whatever: X')).toMatch(/^Сигналът не стигна до ВиК\. [^X]*$/);
    expect(await said('UNSURE', 'TIMEOUT: x', '2999-01-01')).toMatch(/Проверява се само/);
    expect(await said('UNSURE', 'TIMEOUT: x')).toMatch(/вече не се проверява само/);
    expect(await said('UNSURE', 'LEADS_ELSEWHERE', '2999-01-01')).toMatch(/не може да се провери/);
    await sql`update referral set channel = 'MAIL' where event_id = ${step.referralId}`.execute(
      bed.database.fork().getKysely(),
    );
    expect(await said('UNSURE', 'UNKNOWN_OUTCOME')).toMatch(/дали имейлът е стигнал/);
    await bed.reach('viks', 'NONE', null);
    expect(await said('NEEDS_ATTENTION', 'RETURNED')).toBeNull();
  });

  it('offers to mail again what nobody knows of only while it is known where it went', async () => {
    await bed.reach('viks', 'MAIL', 'signals@viks.example');
    const step = await bed.forwarded();
    await bed.carry(step.signalId, step.referralId);
    const mail = (await bed.mails(step.signalId))[0]?.id ?? '';
    await bed.mailIs(mail, 'FAILED', 'UNKNOWN_OUTCOME');
    await followMails(bed.needs);
    expect(await ofStaff(step.signalId)).toMatchObject({ state: 'UNSURE', canResend: true });
    const forgotten = sql`update delivery set address = null where id = ${mail}`;
    await forgotten.execute(bed.database.fork().getKysely());
    const shown = await ofStaff(step.signalId);
    expect(shown).toMatchObject({ state: 'UNSURE', canResend: false });
    expect(shown?.problem).toMatch(/Попитайте ги и отбележете\.$/);
    await bed.reach('viks', 'NONE', null);
  });

  it('offers notes to those who work on the signal alone', async () => {
    const step = await bed.forwarded();
    expect(await ofStaff(step.signalId)).toMatchObject({
      id: step.referralId,
      state: 'WAITING',
      externalBody: { code: 'viks', name: 'ВиК' },
      next: ['SENT', 'RECEIVED', 'ANSWERED'],
    });
    expect(await ofStaff(step.signalId, ['ecology'])).toMatchObject({ next: [] });
  });
});
