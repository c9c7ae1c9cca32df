import type { ApiContext } from '@ns/identity';
import { dayOf } from '@ns/municipality';
import { type Language, RequestLoaders, sql } from '@ns/platform';
import type { CitizenSignal, PublicSignal, SignalType } from '@ns/signals';
import { describe, expect, it } from 'vitest';
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
