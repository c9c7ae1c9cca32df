import { dayOf } from '@ns/municipality';
import { alwaysOpen, createLogger, defaultBreakerPolicy, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { receiverGate } from '../gate/receiver-gate.ts';
import { dueReferrals } from '../schedule/due-referrals.ts';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { ScriptedChannel } from '../testing/scripted-channel.ts';
import { carryReferral } from './carry-referral.ts';
import { noteReferral } from './note-referral.ts';
import { resendReferral } from './resend-referral.ts';

const bed = await ReferralsTestBed.open();
const logger = createLogger('test', 'silent');
await bed.reach('viks', 'OPEN311', 'viks');

const kysely = () => bed.database.fork().getKysely();
const kinds = async (signalId: string) => (await bed.events(signalId)).map(({ type }) => type);
const kept = async (id: string) =>
  (
    await sql`select problem, in_doubt as doubt, next_attempt_at is not null as next from referral
      where id = ${id}`.execute(kysely())
  ).rows[0];
const state = async (signalId: string) => (await bed.referrals(signalId)).at(-1);
async function begun() {
  const step = await bed.forwarded();
  await bed.carry(step.signalId, step.referralId);
  const row = await sql<{ id: string }>`select id from referral where event_id = ${step.referralId}`.execute(kysely());
  const channel = new ScriptedChannel();
  const needs = {
    ...bed.needs,
    logger,
    photos: { read: () => Promise.resolve(undefined) },
    channelOf: () => channel,
    gateOf: () => alwaysOpen,
    random: () => 0.5,
  };
  const id = row.rows[0]?.id ?? '';
  const carry = () => carryReferral(needs, { referralId: id });
  const due = () =>
    sql`update referral set next_attempt_at = now(), lease_until = null where id = ${id}`.execute(kysely());
  /** With another channel than that of the receiver; undefined: none is set up. */
  const againBy = async (other: CarryChannel) => {
    await due();
    await carryReferral({ ...needs, channelOf: other }, { referralId: id });
  };
  return { ...step, id, channel, needs, carry, againBy, again: async () => (await due(), await carry()) };
}
type CarryChannel = Parameters<typeof carryReferral>[0]['channelOf'];

describe('a report for a body that is reached by attempts', () => {
  it('leaves once, however many workers carry it, and is sent from then on', async () => {
    const { signalId, channel, carry, id } = await begun();
    await Promise.all(Array.from({ length: 20 }, carry));
    expect(channel.arrived).toEqual([id]);
    expect(await state(signalId)).toMatchObject({ state: 'SENT', sentOn: dayOf(new Date()) });
    expect(await kinds(signalId)).toEqual(['forwarded', 'referral_sent']);
    await carry();
    expect(channel.arrived).toHaveLength(1);
  });

  it.each(['away', 'throws'] as const)('that did not leave (%s) waits, and leaves later', async (fault) => {
    const { signalId, channel, carry, again } = await begun();
    channel.faults.push(fault);
    await carry();
    expect(await state(signalId)).toMatchObject({ state: fault === 'away' ? 'WAITING' : 'UNSURE', sentOn: null });
    await again();
    expect(channel.arrived).toHaveLength(1);
    expect(await state(signalId)).toMatchObject({ state: 'SENT' });
  });

  it('that was cut off after it arrived is unknown, is found, and leaves no second time', async () => {
    const { signalId, channel, carry, again } = await begun();
    channel.faults.push('cutAfter');
    await carry();
    expect(await state(signalId)).toMatchObject({ state: 'UNSURE' });
    expect(await kinds(signalId)).toEqual(['forwarded']);
    await again();
    expect(channel.arrived).toHaveLength(1);
    expect(await state(signalId)).toMatchObject({ state: 'SENT' });
  });

  it('that was cut off before it arrived is looked for, and leaves when it is not there', async () => {
    const { signalId, channel, carry, again } = await begun();
    channel.faults.push('cutBefore');
    await carry();
    await again();
    expect(channel.arrived).toHaveLength(1);
    expect(await state(signalId)).toMatchObject({ state: 'SENT' });
  });

  it('that is refused needs staff and is not repeated', async () => {
    const { signalId, channel, carry } = await begun();
    channel.faults.push('refused');
    await carry();
    await carry();
    expect(channel.seen).toHaveLength(1);
    expect(await state(signalId)).toMatchObject({ state: 'NEEDS_ATTENTION' });
  });

  it('whose worker died after it left is found by the next one', async () => {
    const { signalId, channel, again, id } = await begun();
    channel.arrived.push(id);
    await sql`update referral set in_doubt = true, attempts = 1 where id = ${id}`.execute(kysely());
    await again();
    expect(channel.arrived).toHaveLength(1);
    expect(await state(signalId)).toMatchObject({ state: 'SENT' });
  });

  it('whose worker stood still is said to be sent all the same, once', async () => {
    const { signalId, channel, carry, id } = await begun();
    channel.meanwhile = async () => {
      channel.meanwhile = undefined;
      await sql`update referral set lease_until = now() - interval '1 second' where id = ${id}`.execute(kysely());
      await carry();
    };
    await carry();
    expect(channel.arrived).toHaveLength(1);
    expect(await kinds(signalId)).toEqual(['forwarded', 'referral_sent']);
  });

  it('that a clerk noted while it was under way keeps the note', async () => {
    const { signalId, channel, carry } = await begun();
    channel.meanwhile = () =>
      sql`update referral set state = 'RECEIVED', sent_on = '2026-11-01', received_on = '2026-11-02', person = 'Демо'
        where signal_id = ${signalId}`.execute(kysely());
    await carry();
    expect(await state(signalId)).toMatchObject({ state: 'RECEIVED', sentOn: '2026-11-01', person: 'Демо' });
  });

  it('that a clerk noted as passed on while it was under way keeps the note when it is refused then', async () => {
    const { signalId, referralId, channel, carry } = await begun();
    const on = dayOf(new Date());
    const note = { kind: 'SENT', on, person: 'Демо', number: null, answer: null, words: null } as const;
    channel.faults.push('refused');
    channel.meanwhile = () => noteReferral(bed.needs, { actor: bed.actor(), signalId, referralId, ...note });
    await carry();
    expect(await state(signalId)).toMatchObject({ state: 'SENT', sentOn: on, person: 'Демо' });
    expect(await bed.nextDay(signalId)).toMatchObject({ kind: 'REPLY' });
  });

  it('is asked about until it is answered; a doubled or late answer changes nothing', async () => {
    const { signalId, channel, carry, again } = await begun();
    await carry();
    channel.answer = { kind: 'RECEIVED', number: '77' };
    await again();
    expect(await state(signalId)).toMatchObject({ state: 'RECEIVED', number: '77' });
    channel.answer = { kind: 'ANSWERED', answer: 'DONE', words: 'Готово' };
    await again();
    await again();
    channel.answer = { kind: 'RECEIVED', number: '78' };
    await again();
    expect(await state(signalId)).toMatchObject({ state: 'ANSWERED', answer: 'DONE', number: '77' });
    const history = await bed.events(signalId);
    expect(history.map(({ type }) => type)).toEqual([
      ...['forwarded', 'referral_sent', 'referral_received', 'referral_answered'],
    ]);
    expect(history.at(-1)?.message).toBeNull();
  });

  it('of a channel that the installation is not set up for needs staff at once', async () => {
    const { signalId, needs, id } = await begun();
    await carryReferral({ ...needs, channelOf: () => undefined }, { referralId: id });
    expect(await state(signalId)).toMatchObject({ state: 'NEEDS_ATTENTION' });
  });

  it('of which nobody knows is looked for where it left, however its body is set since', async () => {
    const { signalId, channel, carry, againBy } = await begun();
    channel.faults.push('cutAfter');
    await carry();
    const elsewhere = new ScriptedChannel();
    await bed.reach('viks', 'SSEV', '000000001');
    await againBy(({ channel: kind, destination }) =>
      kind === 'OPEN311' && destination === 'viks' ? channel : elsewhere,
    );
    expect([elsewhere.seen, channel.arrived.length]).toEqual([[], 1]);
    expect(await state(signalId)).toMatchObject({ state: 'SENT' });
    await bed.reach('viks', 'OPEN311', 'viks');
  });

  it('of which nobody knows waits where its settings lead elsewhere, or nowhere', async () => {
    const { signalId, channel, carry, again, againBy, id } = await begun();
    channel.faults.push('cutAfter');
    await carry();
    const elsewhere = new ScriptedChannel();
    elsewhere.place = 'elsewhere';
    for (const by of [() => elsewhere, () => undefined]) {
      await againBy(by);
      expect(await state(signalId)).toMatchObject({ state: 'UNSURE' });
      expect(await kept(id)).toMatchObject({ doubt: true, next: true });
    }
    expect(elsewhere.seen).toEqual([]);
    await again();
    expect(channel.arrived).toHaveLength(1);
    expect(await state(signalId)).toMatchObject({ state: 'SENT' });
  });

  it('that was sent stays so without a channel, keeps what is wrong, and is asked about later', async () => {
    const { signalId, channel, carry, again, againBy, id } = await begun();
    await carry();
    await bed.reach('viks', 'NONE', null);
    await againBy(() => undefined);
    expect(await state(signalId)).toMatchObject({ state: 'SENT', sentOn: dayOf(new Date()) });
    expect(await kept(id)).toEqual({ problem: 'CHANNEL_NOT_SET_UP', doubt: false, next: true });
    channel.answer = { kind: 'RECEIVED', number: '9' };
    await again();
    expect(await state(signalId)).toMatchObject({ state: 'RECEIVED', number: '9' });
    await bed.reach('viks', 'OPEN311', 'viks');
  });

  it('that was begun before its place was kept waits while its body is reached otherwise', async () => {
    const { signalId, channel, carry, again, id } = await begun();
    channel.faults.push('cutAfter');
    await carry();
    await sql`update referral set destination = null, service = null, leads_to = null where id = ${id}`.execute(
      kysely(),
    );
    await bed.reach('viks', 'SSEV', '000000001');
    await again();
    expect(await state(signalId)).toMatchObject({ state: 'UNSURE' });
    await bed.reach('viks', 'OPEN311', 'viks');
    await again();
    expect(channel.arrived).toHaveLength(1);
    expect(await state(signalId)).toMatchObject({ state: 'SENT' });
  });

  it('that a clerk sends again goes as its body is set now, and what may have arrived where it went', async () => {
    const [certain, unknown] = [await begun(), await begun()];
    certain.channel.faults.push('refused');
    unknown.channel.faults.push('cutAfter');
    const places: (string | null)[] = [];
    await bed.reach('viks', 'OPEN311', 'other');
    for (const { signalId, referralId, channel, carry, againBy } of [certain, unknown]) {
      await carry();
      expect(await resendReferral(bed.needs, { actor: bed.actor(), signalId, referralId })).toMatchObject({
        kind: 'due',
      });
      await againBy(({ destination }) => (places.push(destination), channel));
      expect(channel.arrived).toHaveLength(1);
      expect(await state(signalId)).toMatchObject({ state: 'SENT' });
    }
    expect(places).toEqual(['other', 'viks']);
    await bed.reach('viks', 'OPEN311', 'viks');
  });

  it('that a clerk sends again leaves as a mail where its body is mailed now, and not where it is called', async () => {
    const { signalId, referralId, channel, carry } = await begun();
    channel.faults.push('refused');
    await carry();
    const resend = () => resendReferral(bed.needs, { actor: bed.actor(), signalId, referralId });
    await bed.reach('viks', 'NONE', null);
    expect(await resend()).toEqual({ kind: 'notToSend' });
    await bed.reach('viks', 'MAIL', 'signals@viks.example');
    expect(await resend()).toMatchObject({ kind: 'due' });
    expect(await bed.mails(signalId)).toMatchObject([{ address: 'signals@viks.example' }]);
    expect(await state(signalId)).toMatchObject({ state: 'WAITING' });
    await bed.reach('viks', 'OPEN311', 'viks');
  });

  it('that is opened again before it left does not leave', async () => {
    const { signalId, channel, carry } = await begun();
    await bed.carry(signalId, await bed.reopen(signalId), 'reopened');
    await carry();
    expect(await state(signalId)).toMatchObject({ state: 'WITHDRAWN' });
    expect(channel.arrived).toEqual([]);
  });

  it.each([
    ['arrived', 'SENT', true],
    ['is certainly not there', 'WITHDRAWN', false],
  ] as const)('that was cut off and opened again is looked for alone: it %s', async (_what, known, isThere) => {
    const { signalId, channel, carry, again, id } = await begun();
    channel.faults.push(isThere ? 'cutAfter' : 'cutBefore');
    await carry();
    await bed.carry(signalId, await bed.reopen(signalId), 'reopened');
    expect(await state(signalId)).toMatchObject({ state: 'UNSURE' });
    await again();
    expect(await state(signalId)).toMatchObject({ state: known });
    await again();
    expect(channel.seen).toHaveLength(1);
    expect(channel.arrived).toEqual(isThere ? [id] : []);
  });

  it('that was opened again while it left, and of which nobody learns, stays unknown', async () => {
    const { signalId, channel, carry, again } = await begun();
    channel.faults.push('cutAfter');
    channel.meanwhile = async () => bed.carry(signalId, await bed.reopen(signalId), 'reopened');
    await carry();
    expect(await state(signalId)).toMatchObject({ state: 'UNSURE' });
    channel.isBlind = true;
    await again();
    expect(await state(signalId)).toMatchObject({ state: 'UNSURE' });
    expect(channel.seen).toHaveLength(1);
  });

  it('says nothing of the place of now when that of before, where it began, is away', async () => {
    const { needs, channel, again } = await begun();
    const heard: string[] = [];
    const gate = { ...alwaysOpen, report: (_: unknown, sign: string) => Promise.resolve(void heard.push(sign)) };
    Object.assign(needs, { gateOf: () => gate });
    for (const place of ['viks', 'other']) {
      await bed.reach('viks', 'OPEN311', place);
      channel.faults.push('away');
      await again();
    }
    expect(heard).toEqual(['dead', 'silent']);
    await bed.reach('viks', 'OPEN311', 'viks');
  });

  it('is put into the queue while it is due, and spares a body that does not answer', async () => {
    const { id, needs, channel } = await begun();
    const names = async () =>
      (await dueReferrals(bed.database).perform()).map(({ payload }) => JSON.stringify(payload));
    expect(await names()).toContain(JSON.stringify({ referralId: id }));
    const gate = receiverGate({
      database: bed.database,
      endpoint: 'viks',
      policy: { ...defaultBreakerPolicy, threshold: 1 },
      logger,
      random: () => 0.5,
    });
    channel.faults.push('away', 'away');
    await carryReferral({ ...needs, gateOf: () => gate }, { referralId: id });
    expect(await gate.outlook()).toBe('none');
    await sql`update referral set next_attempt_at = now() where id = ${id}`.execute(kysely());
    await carryReferral({ ...needs, gateOf: () => gate }, { referralId: id });
    expect(channel.seen).toHaveLength(1);
    channel.faults.length = 0;
    const other = await begun();
    await sql`update referral set next_attempt_at = now() + interval '1 day' where id = ${other.id}`.execute(kysely());
    await sql`update referral_endpoint set retry_at = now()`.execute(kysely());
    await carryReferral({ ...needs, gateOf: () => gate }, { referralId: id });
    expect(await gate.outlook()).toBe('all');
    const soon = await sql`select 1 from referral where id = ${other.id}
      and next_attempt_at < now() + interval '1 minute'`.execute(kysely());
    expect(soon.rows).toHaveLength(1);
  });
});
