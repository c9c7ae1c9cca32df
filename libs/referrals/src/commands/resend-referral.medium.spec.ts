import { noteBounce } from '@ns/notifications';
import { sampleReport } from '@ns/notifications/testing';
import { alwaysOpen, createLogger, sql } from '@ns/platform';
import { afterEach, describe, expect, it } from 'vitest';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { ScriptedChannel } from '../testing/scripted-channel.ts';
import { carryReferral } from './carry-referral.ts';
import { followMails } from './follow-mails.ts';
import { resendReferral } from './resend-referral.ts';

const bed = await ReferralsTestBed.open();
const logger = createLogger('test', 'silent');
const [before, now] = ['signals@viks.example', 'corrected@viks.example'];
const byMail = (address = before) => bed.reach('viks', 'MAIL', address);
const byAttempts = () => bed.reach('viks', 'OPEN311', 'viks');
await byMail();
afterEach(() => byMail());

const kysely = () => bed.database.fork().getKysely();
const state = async (signalId: string) => (await bed.referrals(signalId)).at(-1);
const row = async (referralId: string) =>
  (
    await sql<{ id: string; doubt: boolean; channel: string; words: string | null }>`select id, in_doubt as doubt,
      channel, their_words as words from referral where event_id = ${referralId}`.execute(kysely())
  ).rows[0];
const delivery = async (mail: string) =>
  (
    await sql<{ state: string; address: string | null; doubt: boolean; messageId: string; isDue: boolean }>`
      select state, address, in_doubt as doubt, message_id as "messageId", next_attempt_at is not null as "isDue"
      from delivery where id = ${mail}`.execute(kysely())
  ).rows[0];
const troubled = async () =>
  (await sql<{ address: string }>`select address from mail_address_trouble`.execute(kysely())).rows;

/** A report by mail whose mail ended so. */
async function mailed(mailState: 'BOUNCED' | 'FAILED' | 'SENT', problem: string | null, isInDoubt = false) {
  const step = await bed.forwarded();
  await bed.carry(step.signalId, step.referralId);
  const mail = (await bed.mails(step.signalId))[0]?.id ?? '';
  await becomes(mail, mailState, problem, isInDoubt);
  return { ...step, mail, resend: () => resendReferral(bed.needs, { actor: bed.actor(), ...step }) };
}

async function becomes(mail: string, to: 'BOUNCED' | 'FAILED' | 'SENT', problem: string | null, isInDoubt = false) {
  await bed.mailIs(mail, to, problem);
  await sql`update delivery set in_doubt = ${isInDoubt} where id = ${mail}`.execute(kysely());
  await followMails(bed.needs);
}

async function attempt(referralId: string, channel: ScriptedChannel) {
  await sql`update referral set next_attempt_at = now(), lease_until = null where event_id = ${referralId}`.execute(
    kysely(),
  );
  const needs = { ...bed.needs, logger, gateOf: () => alwaysOpen, random: () => 0.5, channelOf: () => channel };
  const photos = { read: () => Promise.resolve(undefined) };
  await carryReferral({ ...needs, photos }, { referralId: (await row(referralId))?.id ?? '' });
}

describe('a mail that a clerk sends again', () => {
  it('does not leave once the report is opened again, also when it was in doubt', async () => {
    const { signalId, mail, resend } = await mailed('FAILED', 'UNKNOWN_OUTCOME', true);
    expect(await resend()).toMatchObject({ kind: 'due' });
    await bed.carry(signalId, await bed.reopen(signalId), 'reopened');
    await followMails(bed.needs);
    expect(await delivery(mail)).toMatchObject({ state: 'FAILED', isDue: false });
    expect(await state(signalId)).toMatchObject({ state: 'UNSURE' });
  });

  it('from among the mails does not leave either, before its referral heard of that', async () => {
    const { signalId, mail } = await mailed('FAILED', 'UNKNOWN_OUTCOME', true);
    await sql`update delivery set state = 'QUEUED', problem = null, next_attempt_at = now() where id = ${mail}`.execute(
      kysely(),
    );
    await bed.carry(signalId, await bed.reopen(signalId), 'reopened');
    await followMails(bed.needs);
    expect(await delivery(mail)).toMatchObject({ state: 'FAILED', isDue: false });
    expect(await state(signalId)).toMatchObject({ state: 'UNSURE' });
  });

  it('does not leave for a report that is erased', async () => {
    const { signalId, mail, resend } = await mailed('BOUNCED', 'RETURNED');
    await sql`update signal set erased_at = now() where id = ${signalId}`.execute(kysely());
    expect(await resend()).toMatchObject({ kind: 'notToSend' });
    expect(await delivery(mail)).toMatchObject({ state: 'BOUNCED', isDue: false });
  });

  it('is withdrawn with its report when it came back, whatever was not known of it before', async () => {
    const { signalId, mail } = await mailed('BOUNCED', 'RETURNED', true);
    await bed.carry(signalId, await bed.reopen(signalId), 'reopened');
    await followMails(bed.needs);
    expect(await delivery(mail)).toMatchObject({ isDue: false });
    expect(await state(signalId)).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('to another address stays sent when a copy to the address of before comes back late', async () => {
    const { signalId, mail, resend } = await mailed('BOUNCED', 'RETURNED', true);
    await byMail(now);
    expect(await resend()).toMatchObject({ kind: 'due' });
    await becomes(mail, 'SENT', null);
    const raw = Buffer.from(sampleReport({ messageId: (await delivery(mail))?.messageId ?? '', recipient: before }));
    await noteBounce({ database: bed.database, logger }, { raw });
    await followMails(bed.needs);
    expect(await delivery(mail)).toMatchObject({ state: 'SENT', address: now });
    expect(await state(signalId)).toMatchObject({ state: 'SENT' });
    expect(await troubled()).toEqual([{ address: before }]);
  });

  it('to another address is in no doubt there, and keeps who sent it there and why', async () => {
    const { signalId, referralId, mail, resend } = await mailed('BOUNCED', 'RETURNED', true);
    await byMail(now);
    await resend();
    expect([(await delivery(mail))?.doubt, (await row(referralId))?.doubt]).toEqual([false, false]);
    const kept = await sql<object>`select from_address as former, to_address as address, reason, corrected_by as by
      from delivery_correction where delivery_id = ${mail}`.execute(kysely());
    const reason = 'Адресът от настройките на получателя.';
    expect(kept.rows).toEqual([{ former: before, address: now, reason, by: bed.clerk.id }]);
    await bed.mailIs(mail, 'FAILED', 'ADDRESS_REFUSED');
    await followMails(bed.needs);
    expect(await state(signalId)).toMatchObject({ state: 'NEEDS_ATTENTION' });
  });

  it('leaves although its address is forgotten, where it certainly did not arrive and is not emptied', async () => {
    const [known, emptied] = [await mailed('BOUNCED', 'RETURNED'), await mailed('BOUNCED', 'RETURNED')];
    const unknown = await mailed('FAILED', 'UNKNOWN_OUTCOME', true);
    await sql`update delivery set address = null`.execute(kysely());
    await sql`update delivery set subject = null, body_text = null where id = ${emptied.mail}`.execute(kysely());
    expect(await known.resend()).toMatchObject({ kind: 'due' });
    expect(await delivery(known.mail)).toMatchObject({ state: 'QUEUED', address: before });
    expect(await emptied.resend()).toEqual({ kind: 'notToSend' });
    expect(await unknown.resend()).toEqual({ kind: 'notToSend' });
  });
});

describe('a report that a clerk sends again by another channel', () => {
  it('is not looked for there when its mail came back, whatever was not known of it before', async () => {
    const { signalId, referralId, resend } = await mailed('BOUNCED', 'RETURNED', true);
    await byAttempts();
    await resend();
    const channel = new ScriptedChannel();
    channel.isBlind = true;
    await attempt(referralId, channel);
    expect(channel.arrived).toHaveLength(1);
    expect(await state(signalId)).toMatchObject({ state: 'SENT' });
  });

  it('leaves as the mail of before when it is refused there and its body is mailed again', async () => {
    const { signalId, referralId, mail, resend } = await mailed('BOUNCED', 'RETURNED');
    await byAttempts();
    await resend();
    const channel = new ScriptedChannel();
    channel.faults.push('refused');
    await attempt(referralId, channel);
    await byMail(now);
    expect(await resend()).toMatchObject({ kind: 'due' });
    expect(await bed.mails(signalId)).toMatchObject([{ id: mail, address: now }]);
    expect(await row(referralId)).toMatchObject({ channel: 'MAIL', doubt: false });
    await becomes(mail, 'SENT', null);
    expect(await state(signalId)).toMatchObject({ state: 'SENT' });
  });

  it.each(['OPEN311', 'MAIL'] as const)('shows no words of an earlier refusal any more: %s', async (next) => {
    await byAttempts();
    const step = await bed.forwarded();
    await bed.carry(step.signalId, step.referralId);
    const channel = new ScriptedChannel();
    channel.refusal = 'Не е за нас';
    channel.faults.push('refused');
    await attempt(step.referralId, channel);
    expect(await row(step.referralId)).toMatchObject({ words: 'Не е за нас' });
    await (next === 'MAIL' ? byMail() : byAttempts());
    expect(await resendReferral(bed.needs, { actor: bed.actor(), ...step })).toMatchObject({ kind: 'due' });
    expect(await row(step.referralId)).toMatchObject({ channel: next, words: null });
  });
});
