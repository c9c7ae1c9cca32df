import { dayOf } from '@ns/municipality';
import { alwaysOpen, createLogger, defaultBreakerPolicy, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { receiverGate } from '../gate/receiver-gate.ts';
import { dueReferrals } from '../schedule/due-referrals.ts';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { ScriptedChannel } from '../testing/scripted-channel.ts';
import { carryReferral } from './carry-referral.ts';

const bed = await ReferralsTestBed.open();
const logger = createLogger('test', 'silent');
await bed.reach('viks', 'OPEN311', 'viks');

const kysely = () => bed.database.fork().getKysely();
const kinds = async (signalId: string) => (await bed.events(signalId)).map(({ type }) => type);
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
  return { ...step, id, channel, needs, carry, again: async () => (await due(), await carry()) };
}

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

  it('that is opened again before it left does not leave', async () => {
    const { signalId, channel, carry } = await begun();
    await bed.carry(signalId, await bed.reopen(signalId), 'reopened');
    await carry();
    expect(await state(signalId)).toMatchObject({ state: 'WITHDRAWN' });
    expect(channel.arrived).toEqual([]);
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
