import { dayOf } from '@ns/municipality';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { followMails } from './follow-mails.ts';

const bed = await ReferralsTestBed.open();
const today = dayOf(new Date());
await bed.reach('viks', 'MAIL', 'signals@viks.example');

const kinds = async (signalId: string) => (await bed.events(signalId)).map(({ type }) => type);
const state = async (signalId: string) => (await bed.referrals(signalId)).at(-1);
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

  it('that came back after it was sent needs staff, and is said to be sent once more when it left again', async () => {
    const { signalId, mail } = await mailed();
    await bed.mailIs(mail, 'SENT');
    await followMails(bed.needs);
    await bed.mailIs(mail, 'BOUNCED', 'RETURNED');
    await followMails(bed.needs);
    expect(await state(signalId)).toMatchObject({ state: 'NEEDS_ATTENTION', sentOn: today });
    await bed.mailIs(mail, 'SENT');
    await followMails(bed.needs);
    expect(await state(signalId)).toMatchObject({ state: 'SENT' });
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
