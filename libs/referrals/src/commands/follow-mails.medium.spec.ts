import { dayOf, plusDays } from '@ns/municipality';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { receiverFigures } from '../queries/receiver-figures.ts';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { followMails } from './follow-mails.ts';
import { noteReferral } from './note-referral.ts';
import { resendReferral } from './resend-referral.ts';

const bed = await ReferralsTestBed.open();
const today = dayOf(new Date());
await bed.reach('viks', 'MAIL', 'signals@viks.example');

const kinds = async (signalId: string) => (await bed.events(signalId)).map(({ type }) => type);
const state = async (signalId: string) => (await bed.referrals(signalId)).at(-1);
const sentTo = async (receiver: string) => {
  const days = { from: plusDays(today, -1), to: plusDays(today, 1), departments: null };
  const rows = await receiverFigures(bed.database.fork(), days);
  return rows.find(({ code }) => code === receiver)?.sent ?? 0;
};
async function mailed() {
  const step = await bed.forwarded();
  await bed.carry(step.signalId, step.referralId);
  const [mail] = await bed.mails(step.signalId);
  return { ...step, mail: mail?.id ?? '' };
}

describe('a report for a body that is reached by mail', () => {
  it('gets one mail, however often and by how many its event is carried', async () => {
    const { signalId, referralId } = await bed.forwarded();
    await Promise.all(Array.from({ length: 20 }, () => bed.carry(signalId, referralId)));
    expect(await bed.mails(signalId)).toMatchObject([{ address: 'signals@viks.example' }]);
    expect(await state(signalId)).toMatchObject({ state: 'WAITING', sentOn: null });
  });

  it('is sent when the mail server took the mail, not before, and the history says so once', async () => {
    const { signalId, mail } = await mailed();
    await followMails(bed.needs);
    expect(await kinds(signalId)).toEqual(['forwarded']);
    await bed.mailIs(mail, 'SENT');
    await Promise.all(Array.from({ length: 10 }, () => followMails(bed.needs)));
    expect(await state(signalId)).toMatchObject({ state: 'SENT', sentOn: today, person: null });
    expect(await kinds(signalId)).toEqual(['forwarded', 'referral_sent']);
  });

  it.each([
    ['FAILED', 'UNKNOWN_OUTCOME', 'UNSURE'],
    ['FAILED', 'GAVE_UP', 'NEEDS_ATTENTION'],
    ['BOUNCED', 'ADDRESS_REFUSED', 'NEEDS_ATTENTION'],
  ] as const)('is %s by %s and says so to staff alone', async (mailState, problem, expected) => {
    const { signalId, mail } = await mailed();
    await bed.mailIs(mail, mailState, problem);
    await followMails(bed.needs);
    expect(await state(signalId)).toMatchObject({ state: expected, sentOn: null });
    expect(await kinds(signalId)).toEqual(['forwarded']);
    await bed.mailIs(mail, 'QUEUED');
    await followMails(bed.needs);
    expect(await state(signalId)).toMatchObject({ state: 'WAITING' });
  });

  it.each([
    ['BOUNCED', 'RETURNED'],
    ['FAILED', 'GAVE_UP'],
  ] as const)('whose mail is %s by %s stays passed on once a clerk notes who took it', async (mailState, problem) => {
    const { signalId, referralId, mail } = await mailed();
    await bed.mailIs(mail, mailState, problem);
    await followMails(bed.needs);
    const note = { kind: 'SENT', on: today, person: 'Демо', number: null, answer: null, words: null } as const;
    await noteReferral(bed.needs, { actor: bed.actor(), signalId, referralId, ...note });
    await followMails(bed.needs);
    await followMails(bed.needs);
    expect(await state(signalId)).toMatchObject({ state: 'SENT', sentOn: today, person: 'Демо' });
    expect(await bed.nextDay(signalId)).toMatchObject({ kind: 'REPLY' });
    expect(await kinds(signalId)).toEqual(['forwarded', 'referral_sent']);
  });

  it('that came back after it was sent needs staff, and is said to be sent once more when it left again', async () => {
    const { signalId, mail } = await mailed();
    const before = await sentTo('viks');
    await bed.mailIs(mail, 'SENT');
    await followMails(bed.needs);
    expect(await bed.nextDay(signalId)).toMatchObject({ kind: 'REPLY' });
    await bed.mailIs(mail, 'BOUNCED', 'RETURNED');
    await followMails(bed.needs);
    expect(await state(signalId)).toMatchObject({ state: 'NEEDS_ATTENTION', sentOn: null });
    expect(await bed.nextDay(signalId)).toEqual({ kind: 'FORWARD', on: plusDays(today, 7) });
    expect(await sentTo('viks')).toBe(before);
    await bed.mailIs(mail, 'SENT');
    await followMails(bed.needs);
    expect(await state(signalId)).toMatchObject({ state: 'SENT', sentOn: today });
    expect(await bed.nextDay(signalId)).toMatchObject({ kind: 'REPLY' });
    expect(await sentTo('viks')).toBe(before + 1);
  });

  it('is sent again to the address of now, when it came back, and to that of before, when nobody knows', async () => {
    const [returned, unknown] = [await mailed(), await mailed()];
    await bed.mailIs(returned.mail, 'BOUNCED', 'ADDRESS_REFUSED');
    await bed.mailIs(unknown.mail, 'FAILED', 'UNKNOWN_OUTCOME');
    await followMails(bed.needs);
    await bed.reach('viks', 'MAIL', 'corrected@viks.example');
    const addresses: (string | undefined)[] = [];
    for (const { signalId, referralId, mail } of [returned, unknown]) {
      expect(await resendReferral(bed.needs, { actor: bed.actor(), signalId, referralId })).toMatchObject({
        kind: 'due',
      });
      const [sent] = await bed.mails(signalId);
      expect(sent?.id).toBe(mail);
      addresses.push(sent?.address);
    }
    expect(addresses).toEqual(['corrected@viks.example', 'signals@viks.example']);
    await bed.reach('viks', 'MAIL', 'signals@viks.example');
  });

  it('that came back after it was opened and forwarded again leaves the next day as it is', async () => {
    const { signalId, mail } = await mailed();
    await bed.mailIs(mail, 'SENT');
    await followMails(bed.needs);
    await bed.carry(signalId, await bed.reopen(signalId), 'reopened');
    const day = await bed.nextDay(signalId);
    await bed.mailIs(mail, 'BOUNCED', 'RETURNED');
    await followMails(bed.needs);
    expect(await bed.nextDay(signalId)).toEqual(day);
  });

  it('that is opened again before its mail left gets none; one that leaves just then is said to be sent', async () => {
    const stopped = await mailed();
    await bed.carry(stopped.signalId, await bed.reopen(stopped.signalId), 'reopened');
    expect(await state(stopped.signalId)).toMatchObject({ state: 'WITHDRAWN' });
    const left = await sql`select 1 from delivery where id = ${stopped.mail} and next_attempt_at is not null`.execute(
      bed.database.fork().getKysely(),
    );
    expect(left.rows).toEqual([]);
    const leaving = await mailed();
    await sql`update delivery set lease_until = now() + interval '10 seconds' where id = ${leaving.mail}`.execute(
      bed.database.fork().getKysely(),
    );
    await bed.carry(leaving.signalId, await bed.reopen(leaving.signalId), 'reopened');
    await bed.mailIs(leaving.mail, 'SENT');
    await followMails(bed.needs);
    expect(await state(leaving.signalId)).toMatchObject({ state: 'SENT' });
  });

  it('that was opened again before the worker carried either entry gets no mail', async () => {
    const { signalId, referralId } = await bed.forwarded();
    const reopened = await bed.reopen(signalId);
    await bed.carry(signalId, referralId);
    expect(await bed.mails(signalId)).toEqual([]);
    expect(await state(signalId)).toMatchObject({ state: 'WITHDRAWN' });
    const next = await bed.forward(signalId);
    await bed.carry(signalId, reopened, 'reopened');
    await bed.carry(signalId, next);
    expect(await bed.mails(signalId)).toHaveLength(1);
    expect(await state(signalId)).toMatchObject({ state: 'WAITING' });
  });

  it('that is opened again while nobody knows of its mail stays unknown', async () => {
    for (const problem of ['UNKNOWN_OUTCOME', null]) {
      const { signalId, mail } = await mailed();
      await bed.mailIs(mail, problem === null ? 'QUEUED' : 'FAILED', problem);
      await sql`update delivery set in_doubt = true where id = ${mail}`.execute(bed.database.fork().getKysely());
      await followMails(bed.needs);
      await bed.carry(signalId, await bed.reopen(signalId), 'reopened');
      await followMails(bed.needs);
      expect(await state(signalId), String(problem)).toMatchObject({ state: 'UNSURE' });
    }
  });

  it('says nothing of its reporter, and of the report only what the body may see', async () => {
    const planted = await bed.forwardedWith({ phone: '0888 123 999', name: 'Демо Подателев' });
    await bed.carry(planted.signalId, planted.referralId);
    const [all] = await bed.mails(planted.signalId);
    for (const secret of planted.secrets) {
      expect(all?.text).not.toContain(secret);
    }
    expect(all?.text).toContain(planted.description);
    expect(all?.text).toContain(planted.reference);
    await bed.reach('api', 'MAIL', 'signals@api.example', ['PLACE']);
    const other = await bed.forwardedWith({ phone: '0888 123 998', name: 'Демо Другов' }, 'api');
    await bed.carry(other.signalId, other.referralId);
    const [some] = await bed.mails(other.signalId);
    for (const hidden of [other.description, other.reference, ...other.secrets]) {
      expect(some?.text).not.toContain(hidden);
      expect(some?.subject).not.toContain(hidden);
    }
    expect(some?.text).toContain('Русе');
  });
});
