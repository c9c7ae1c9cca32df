import { type Logger, sql, mustExist } from '@ns/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendOutcome } from '../domain/settle-attempt.ts';
import { slotLimits } from './destination-slots.ts';
import { DeliveryLedger } from '../ledger/delivery-ledger.ts';
import { AttemptCounter } from '../observability/mail-metrics.ts';
import { type DeliveryView, NotificationsTestBed, only } from '../testing/notifications-test-bed.ts';
import { SendDelivery, type SendDeliveryNeeds, type SendOne } from './send-delivery.ts';

const bed = await NotificationsTestBed.open();
const opening = bed.worker('smtp://127.0.0.1:1');
const ledger = new DeliveryLedger(bed.database);

interface LogLine {
  readonly level: 'warn' | 'error';
  readonly fields: object;
}
const lines: LogLine[] = [];
const logger = {
  info: () => undefined,
  warn: (fields: object) => lines.push({ level: 'warn', fields }),
  error: (fields: object) => lines.push({ level: 'error', fields }),
} as unknown as Logger;
beforeEach(() => {
  lines.length = 0;
  bed.queued.length = 0;
});
/** Lets what a test holds back go on. */
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

const sending = (send: SendOne, over: Partial<SendDeliveryNeeds> = {}) =>
  new SendDelivery('MAIL', {
    database: bed.database,
    ledger,
    send,
    hasServer: true,
    attempts: new AttemptCounter(undefined),
    logger,
    ...over,
  });
const accepted: SendOutcome = { outcome: 'ACCEPTED', serverResponse: null };

/** A mail to somebody new, under another domain on request, that waits in the ledger. */
async function waitingMail(domain = 'demo.test'): Promise<{ id: string; view: () => Promise<DeliveryView> }> {
  const reporter = await bed.person();
  await bed.signal(reporter);
  await bed.relay(opening);
  const { id } = only(await bed.deliveries(reporter.email));
  await sql`
    update delivery set address = split_part(address, '@', 1) || '@' || ${domain} where id = ${id}`.execute(
    bed.database.fork().getKysely(),
  );
  return { id, view: async () => only(await bed.deliveries({ account: reporter.id })) };
}

describe('an error of ours', () => {
  const secret = 'cannot write to demo@demo.test';

  it('before the mail leaves is an outcome: tried again, and logged once without what it quotes', async () => {
    const mail = await waitingMail();
    const asked = await sending(() => Promise.reject(new TypeError(secret))).perform({ deliveryId: mail.id });
    expect(await mail.view()).toMatchObject({ state: 'DEFERRED', problem: 'INTERNAL_ERROR', inDoubt: false });
    expect(await bed.outcomes(mail.id)).toEqual(['INTERNAL_ERROR']);
    expect(asked).toEqual([]);
    expect(only(lines)).toMatchObject({ level: 'warn', fields: { err: { type: 'TypeError' } } });
    expect(JSON.stringify(lines)).not.toContain('demo@');
  });

  it('is not tried again without end: the delivery is given up in time', async () => {
    const mail = await waitingMail();
    await sql`update delivery set give_up_at = now() where id = ${mail.id}`.execute(bed.database.fork().getKysely());
    await sending(() => Promise.reject(new TypeError(secret))).perform({ deliveryId: mail.id });
    expect(await mail.view()).toMatchObject({ state: 'FAILED', problem: 'GAVE_UP', waitSeconds: null });
  });

  it('after the mail began to leave is a doubt', async () => {
    const mail = await waitingMail();
    const leavesAndThrows = sending(async (_claimed, handover) => {
      await handover.begin([]);
      throw new Error(secret);
    });
    await leavesAndThrows.perform({ deliveryId: mail.id });
    expect(await mail.view()).toMatchObject({ state: 'DEFERRED', problem: 'UNKNOWN_OUTCOME', inDoubt: true });
    await bed.laterOn();
    await leavesAndThrows.perform({ deliveryId: mail.id });
    expect(await mail.view()).toMatchObject({ state: 'FAILED', problem: 'UNKNOWN_OUTCOME' });
  });

  it('is no outcome when the ledger cannot be asked: the lease runs out', async () => {
    const mail = await waitingMail();
    const away = Object.assign(new DeliveryLedger(bed.database), {
      beginBody: () => Promise.reject(new Error(secret)),
    });
    // As a mail server's client does, which reads it as a broken message.
    const send: SendOne = (_claimed, handover) =>
      handover.begin([]).then(
        () => accepted,
        () => ({ outcome: 'UNREACHABLE', serverResponse: null }),
      );
    expect(await sending(send, { ledger: away }).perform({ deliveryId: mail.id })).toEqual([]);
    expect(await mail.view()).toMatchObject({ state: 'QUEUED', attempts: 1 });
    expect(await bed.outcomes(mail.id)).toEqual([null]);
    expect(only(lines)).toMatchObject({ level: 'warn' });
    await bed.leasesRunOut();
    await sending(() => Promise.resolve(accepted)).perform({ deliveryId: mail.id });
    expect(await bed.outcomes(mail.id)).toEqual(['ABANDONED', 'ACCEPTED']);
  });

  it('while an outcome is written down is logged once, and the delivery is taken up again', async () => {
    const mail = await waitingMail();
    const away = Object.assign(new DeliveryLedger(bed.database), {
      settle: () => Promise.reject(new Error(secret)),
    });
    await sending(() => Promise.resolve(accepted), { ledger: away }).perform({ deliveryId: mail.id });
    expect(only(lines)).toMatchObject({ level: 'warn' });
    expect(JSON.stringify(lines)).not.toContain('demo@');
    await bed.leasesRunOut();
    await sending(() => Promise.resolve(accepted)).perform({ deliveryId: mail.id });
    expect(await mail.view()).toMatchObject({ state: 'SENT', attempts: 2 });
  });
});

describe('a destination that does not answer', () => {
  it('holds its share of the slots: further deliveries to it are put off, others leave', async () => {
    const begun: string[] = [];
    const sender = sending(async ({ id, address }) => {
      begun.push(id);
      if (address?.endsWith('@slow.test')) {
        await new Promise<void>((end) => ends.push(end));
      }
      return accepted;
    });
    const hanging = [];
    for (let count = 0; count < slotLimits.MAIL.ofOne; count += 1) {
      hanging.push(sender.perform({ deliveryId: (await waitingMail('slow.test')).id }));
    }
    await expect.poll(() => begun.length).toBe(slotLimits.MAIL.ofOne);
    const [further, other] = [await waitingMail('slow.test'), await waitingMail('quick.test')];
    expect(await sender.perform({ deliveryId: further.id })).toEqual([]);
    await sender.perform({ deliveryId: other.id });
    expect(await other.view()).toMatchObject({ state: 'SENT' });
    const putOff = await further.view();
    expect(putOff).toMatchObject({ state: 'QUEUED', attempts: 0, problem: null });
    expect(putOff.waitSeconds).toBeGreaterThan(5);
    bed.queued.length = 0;
    await bed.tick(opening, 'mail.sweep');
    expect(bed.queued.filter(({ data }) => 'deliveryId' in data && data.deliveryId === further.id)).toEqual([]);
    ends.splice(0).forEach((end) => end());
    await Promise.all(hanging);
    await bed.laterOn();
    const late = sender.perform({ deliveryId: further.id });
    await expect.poll(() => ends.length).toBe(1);
    ends.splice(0).forEach((end) => end());
    await late;
    expect(await further.view()).toMatchObject({ state: 'SENT', attempts: 1 });
  });

  it('does not keep a delivery beyond its time', async () => {
    const mail = await waitingMail();
    await sql`update delivery set give_up_at = now() where id = ${mail.id}`.execute(bed.database.fork().getKysely());
    await ledger.putBack(mail.id, 10_000);
    expect(await mail.view()).toMatchObject({ state: 'FAILED', problem: 'GAVE_UP', waitSeconds: null });
  });

  it('is not waited for by who holds the delivery already', async () => {
    const mail = await waitingMail();
    await ledger.claim(mail.id);
    await ledger.putBack(mail.id, 600_000);
    expect((await mail.view()).waitSeconds).toBeLessThan(1);
  });
});

describe('the deliveries that are due', () => {
  it('are asked for in each lane: many of one do not hide those of another', async () => {
    const template = await waitingMail();
    await sql`
      insert into delivery (dedup_key, kind, signal_id, event_id, account_id, address, language, give_up_at,
        message_id, subject, body_text, body_html, next_attempt_at)
      select 'many/' || n, kind, signal_id, event_id, null, 'many@demo.test', language, give_up_at,
        'many/' || n, subject, body_text, body_html, now() - interval '1 hour'
      from delivery, generate_series(1, 600) n where id = ${template.id}`.execute(bed.database.fork().getKysely());
    const person = await bed.person();
    await bed.signInRequest(person.id);
    await bed.relay(opening);
    const code = only(await bed.deliveries(person.email));
    const lane = mustExist(
      (await sql`select lane from delivery where id = ${code.id}`.execute(bed.database.fork().getKysely())).rows[0],
      'The statement answers one row.',
    );
    expect(lane).toEqual({ lane: 'URGENT' });
    expect(only(bed.queued.filter(({ name }) => name === 'mail.send-urgent')).data).toEqual({ deliveryId: code.id });
    bed.queued.length = 0;
    await bed.tick(opening, 'mail.sweep');
    expect(bed.queued.filter(({ name }) => name === 'mail.send')).toHaveLength(500);
    expect(bed.queued.filter(({ name }) => name === 'mail.send-urgent').map(({ data }) => data)).toContainEqual({
      deliveryId: code.id,
    });
  });
});
