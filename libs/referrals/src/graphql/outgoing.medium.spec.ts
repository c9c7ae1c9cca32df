import { randomUUID } from 'node:crypto';
import type { ApiContext } from '@ns/identity';
import { dayOf, plusDays } from '@ns/municipality';
import { RequestLoaders, sql } from '@ns/platform';
import type { StaffActor } from '@ns/signals';
import { describe, expect, it } from 'vitest';
import { followMails } from '../commands/follow-mails.ts';
import { orderWork } from '../commands/order-work.ts';
import { resendReferral } from '../commands/resend-referral.ts';
import { waitingReferrals } from '../queries/waiting-referrals.ts';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { OutgoingResolver } from './outgoing.resolver.ts';

const bed = await ReferralsTestBed.open();
await bed.reach('viks', 'MAIL', 'signals@viks.example');

function contextOf(of: 'clerk' | 'otherClerk' = 'clerk'): ApiContext {
  const { id, departments } = bed.actor(of);
  const viewer = { kind: 'account', id, sessionId: 's', role: 'CLERK', departments, language: 'BG' };
  return { em: bed.database.fork(), loaders: new RequestLoaders(), language: 'BG', viewer } as unknown as ApiContext;
}
const resolver = new OutgoingResolver(bed.needs);
const preview = (signalId: string, body: string, of?: 'otherClerk') =>
  resolver.referralPreview(contextOf(of), signalId, body);
const waiting = async (signalId: string, actor: StaffActor = bed.actor(), today = dayOf(new Date())) =>
  (await waitingReferrals(bed.database.fork(), actor, today)).find(({ signal }) => signal.id === signalId);
async function mailed() {
  const step = await bed.forwarded();
  await bed.carry(step.signalId, step.referralId);
  const [mail] = await bed.mails(step.signalId);
  return { ...step, mail: mail?.id ?? '' };
}

describe('what would leave', () => {
  it('is shown word for word as it then leaves', async () => {
    const { signalId, referralId } = await bed.forwarded();
    const shown = await preview(signalId, 'viks');
    await bed.carry(signalId, referralId);
    const [mail] = await bed.mails(signalId);
    expect(mail?.subject).toBe(shown?.subject);
    expect(mail?.text.startsWith(shown?.text ?? '?')).toBe(true);
    expect(shown).toMatchObject({ channel: 'MAIL', destination: 'signals@viks.example', photos: 0 });
  });

  it('points out what the reporter wrote of people, where that leaves', async () => {
    const planted = await bed.forwardedWith({ name: 'Демо Подателев', phone: '0888 123 997' });
    await sql`update signal set description = 'Обадете ми се на 0888 123 997' where id = ${planted.signalId}`.execute(
      bed.database.fork().getKysely(),
    );
    const found = async (body: string) => (await preview(planted.signalId, body))?.personalData;
    expect(await found('viks')).toMatchObject([{ words: '0888 123 997' }]);
    await bed.reach('api', 'MAIL', 'signals@api.example', ['PLACE']);
    expect(await found('api')).toEqual([]);
    await bed.reach('api', 'NONE', null);
  });

  it('says for a body without a channel that somebody must call', async () => {
    const { signalId } = await bed.forwarded();
    expect(await preview(signalId, 'api')).toMatchObject({ channel: 'NONE', destination: null });
  });

  it('is shown to those who work on the signal alone, and of bodies alone', async () => {
    const { signalId } = await bed.forwarded();
    expect(await preview(signalId, 'viks', 'otherClerk')).toBeNull();
    expect(await preview(signalId, "' or 1=1 --")).toBeNull();
    expect(await preview('not-a-uuid', 'viks')).toBeNull();
  });
});

describe('what would leave with a work order', () => {
  const orderPreview = (signalId: string, contractor: string, of?: 'otherClerk') =>
    resolver.workOrderPreview(contextOf(of), signalId, contractor);
  const set = (shares: string) =>
    sql`update receiver set channel = 'MAIL', destination = 'roads@firm.test', shares = ${shares}
      where code = 'demo_roads'`.execute(bed.database.fork().getKysely());

  it('is shown word for word as it then leaves, and only what the contractor is set to get', async () => {
    await set('["DESCRIPTION","PLACE"]');
    const { signalId, description, reference, secrets } = await bed.workedWith({ name: 'Демо', phone: '0888 123 995' });
    const shown = await orderPreview(signalId, 'demo_roads');
    const order = { actor: bed.actor(), signalId, contractor: 'demo_roads', words: null, clientKey: randomUUID() };
    await orderWork(bed.needs, order);
    const [mail] = await bed.mails(signalId);
    expect([mail?.subject, mail?.text.startsWith(shown?.text ?? '?')]).toEqual([shown?.subject, true]);
    expect(shown).toMatchObject({ channel: 'MAIL', destination: 'roads@firm.test', photos: 0 });
    expect(shown?.text).toContain(description);
    for (const secret of [reference, ...secrets.slice(1)]) {
      expect(`${shown?.subject ?? ''}${shown?.text ?? ''}`).not.toContain(secret);
    }
    await set('["PLACE"]');
    expect((await orderPreview(signalId, 'demo_roads'))?.text).not.toContain(description);
  });

  it('is shown to those who work on the signal, while it is worked on, and of contractors alone', async () => {
    const signalId = await bed.worked();
    expect(await orderPreview(signalId, 'demo_roads', 'otherClerk')).toBeNull();
    expect(await orderPreview(signalId, 'viks')).toBeNull();
    expect(await orderPreview('not-a-uuid', 'demo_roads')).toBeNull();
    expect(await orderPreview((await bed.forwarded()).signalId, 'demo_roads')).toBeNull();
    expect(await orderPreview(signalId, 'demo_roads')).not.toBeNull();
  });
});

describe('a referral that is stuck', () => {
  it('is sent again once, as the same mail, by those who work on the signal', async () => {
    const { signalId, referralId, mail } = await mailed();
    const again = (of: 'clerk' | 'otherClerk' = 'clerk') =>
      resendReferral(bed.needs, { actor: bed.actor(of), signalId, referralId });
    expect(await again()).toEqual({ kind: 'notToSend' });
    await bed.mailIs(mail, 'FAILED', 'GAVE_UP');
    await followMails(bed.needs);
    expect(await waiting(signalId)).toMatchObject({ reason: 'STUCK' });
    expect(await again('otherClerk')).toEqual({ kind: 'notFound' });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => again()));
    expect(outcomes.filter(({ kind }) => kind === 'due')).toHaveLength(1);
    expect(await bed.mails(signalId)).toMatchObject([{ id: mail }]);
    expect(await waiting(signalId)).toBeUndefined();
  });

  it('by telephone cannot be sent', async () => {
    const { signalId, referralId } = await bed.forwarded('api');
    await bed.carry(signalId, referralId);
    expect(await resendReferral(bed.needs, { actor: bed.actor(), signalId, referralId })).toEqual({
      kind: 'notToSend',
    });
  });
});

describe('what needs a clerk', () => {
  it('is what has to be telephoned, in seven days from the receipt of the report, until it is noted', async () => {
    const { signalId, referralId } = await bed.forwarded('api');
    await bed.carry(signalId, referralId);
    const dueOn = plusDays(dayOf(new Date()), 7);
    expect(await waiting(signalId)).toMatchObject({ reason: 'TO_TELEPHONE', dueOn });
    expect(await waiting(signalId, bed.actor('otherClerk'))).toBeUndefined();
    await bed.carry(signalId, await bed.reopen(signalId), 'reopened');
    expect(await waiting(signalId)).toBeUndefined();
  });

  it('is what was not answered in the term of the receiver, not what still may be', async () => {
    const { signalId, mail } = await mailed();
    await bed.mailIs(mail, 'SENT');
    await followMails(bed.needs);
    const last = bed.needs.calendar.plusWorkingDays(dayOf(new Date()), 7);
    expect(await waiting(signalId, bed.actor(), last)).toBeUndefined();
    expect(await waiting(signalId, bed.actor(), plusDays(last, 1))).toMatchObject({ reason: 'NO_ANSWER', dueOn: last });
  });

  it('is what nobody knows of, but not what was forwarded before this was noted', async () => {
    const { signalId, mail } = await mailed();
    await bed.mailIs(mail, 'FAILED', 'UNKNOWN_OUTCOME');
    await followMails(bed.needs);
    expect(await waiting(signalId)).toMatchObject({ reason: 'UNSURE' });
    const before = await bed.forwarded('api');
    await bed.carry(before.signalId, before.referralId);
    await sql`update referral set state = 'UNSURE' where signal_id = ${before.signalId}`.execute(
      bed.database.fork().getKysely(),
    );
    expect(await waiting(before.signalId)).toBeUndefined();
  });
});
