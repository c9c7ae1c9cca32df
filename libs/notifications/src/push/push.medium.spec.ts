import { sql } from '@ns/platform';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { notificationTables } from '../entities/delivery.entity.ts';
import { NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';
import { PushService, trust, type TestDevice } from '../testing/push-service.ts';
import { addSubscription, dropSubscription, mostDevices } from './push-subscriptions.ts';
import { vapidKeysOf } from './vapid-keys.ts';
import { WebPushSender } from './web-push-sender.ts';

const bed = await NotificationsTestBed.open();
const service = await PushService.start();
const endTrust = trust(service.certificate);
// Without a mail server: notifications do not wait for one.
const worker = bed.worker(undefined, undefined, { variables: { WEB_PUSH_LOCAL_SERVICES: 'true' } });
beforeEach(() => {
  service.arrived.length = 0;
  service.answers.length = 0;
});
afterAll(async () => {
  endTrust();
  await service.stop();
});

const subscribe = async ({ id }: Person, device: TestDevice = service.device()) => {
  expect(await bed.database.transaction((tx) => addSubscription(tx, id, device))).toBe(true);
  return device;
};
const carry = () => bed.carry(worker);
const again = async () => {
  await bed.laterOn();
  await bed.tick(worker, 'mail.sweep');
  await bed.work(worker);
};
const registered = { type: 'registered', data: { incomingNumber: '94-НС-17', incomingDate: '2026-11-24' } } as const;
const begun = { type: 'started', status: 'IN_PROGRESS', data: { from: 'ASSIGNED' } } as const;
const pushes = async ({ id }: Person) =>
  (
    await sql<{
      id: string;
      kind: string;
      state: string;
      problem: string | null;
      subject: string | null;
      inDoubt: boolean;
    }>`
    select id, kind, state, problem, subject, in_doubt as "inDoubt" from delivery
    where channel = 'PUSH' and account_id = ${id} order by id`.execute(bed.database.fork().getKysely())
  ).rows;
const subscriptions = async ({ id }: Person) =>
  (
    await sql<{ endpoint: string }>`
    select endpoint from push_subscription where account_id = ${id} order by created_at, id`.execute(
      bed.database.fork().getKysely(),
    )
  ).rows;

describe('a notification on a device', () => {
  it('is the news of the ledger, encrypted for the device, signed by the service, and opens the signal', async () => {
    const reporter = await bed.person();
    const device = await subscribe(reporter);
    const signal = await bed.signal(reporter);
    await bed.happens(signal, registered);
    await carry();
    const push = only(await pushes(reporter));
    expect(push).toMatchObject({ kind: 'registered', state: 'SENT', problem: null });
    const { path, headers, text } = only(service.arrived);
    expect(device.endpoint.endsWith(path)).toBe(true);
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'normal' });
    expect(headers.authorization).toMatch(/^vapid t=[\w-]+\.[\w-]+\.[\w-]+, ?k=[\w-]{87}$/);
    const { notification } = JSON.parse(text) as { notification: Record<string, unknown> };
    expect(notification).toMatchObject({
      title: push.subject,
      body: expect.stringMatching(/^NS-2026-\d{6} · Дупки по пътната настилка$/) as string,
      tag: push.id,
      data: {
        onActionClick: {
          default: {
            operation: 'navigateLastFocusedOrOpen',
            url: expect.stringMatching(new RegExp(`/signals/${signal}$`)) as string,
          },
        },
      },
    });
    expect(text).not.toContain('Подател');
    expect(text).not.toContain(reporter.email);
  });

  it('comes to every device of the person and once, however often the event is carried', async () => {
    const reporter = await bed.person('EN');
    await subscribe(reporter);
    await subscribe(reporter);
    const signal = await bed.signal(reporter);
    await bed.happens(signal, begun);
    await carry();
    await bed.tick(worker, 'mail.sweep');
    await bed.work(worker);
    expect(
      service.arrived.map(({ text }) => (JSON.parse(text) as { notification: { lang: string } }).notification.lang),
    ).toEqual(['en', 'en']);
  });

  it('does not come when the person switched such news off', async () => {
    const reporter = await bed.person();
    await subscribe(reporter);
    const refused = { account_id: reporter.id, topic: 'STATUS_CHANGES' } as const;
    await notificationTables(bed.database.fork()).insertInto('mail_refusal').values(refused).execute();
    await bed.happens(await bed.signal(reporter), begun);
    await carry();
    expect(await pushes(reporter)).toEqual([]);
    expect(service.arrived).toEqual([]);
  });

  it('comes about interim news however they come by mail', async () => {
    const [usual, daily] = [await bed.person(), await bed.eagerPerson('DAILY')];
    for (const reporter of [usual, daily]) {
      await subscribe(reporter);
      await bed.happens(await bed.signal(reporter), begun);
    }
    await carry();
    for (const reporter of [usual, daily]) {
      expect(await pushes(reporter)).toHaveLength(1);
      expect((await bed.deliveries(reporter.email)).map(({ kind }) => kind)).toEqual(['received']);
    }
  });

  it('is tried again when the service is busy, in the order of the news', async () => {
    const reporter = await bed.person();
    await subscribe(reporter);
    const signal = await bed.signal(reporter);
    service.answers.push(503);
    await bed.happens(signal, registered);
    await carry();
    expect(only(await pushes(reporter))).toMatchObject({ state: 'DEFERRED', problem: 'TRY_LATER' });
    await again();
    expect(only(await pushes(reporter))).toMatchObject({ state: 'SENT' });
    expect(service.arrived).toHaveLength(1);
  });

  it.each([404, 410])('ends with the device when the service answers %i', async (status) => {
    const reporter = await bed.person();
    await subscribe(reporter);
    const signal = await bed.signal(reporter);
    service.answers.push(status);
    await bed.happens(signal, registered);
    await bed.happens(signal, begun);
    await carry();
    expect(await pushes(reporter)).toMatchObject([
      { state: 'BOUNCED', problem: 'SUBSCRIPTION_GONE' },
      { state: 'FAILED', problem: 'SUBSCRIPTION_GONE' },
    ]);
    expect(await subscriptions(reporter)).toEqual([]);
    expect(service.arrived).toEqual([]);
  });

  it('is given up when the service refuses it, and the words of the service are not kept', async () => {
    const reporter = await bed.person();
    await subscribe(reporter);
    service.answers.push(413);
    await bed.happens(await bed.signal(reporter), registered);
    await carry();
    const [push] = (
      await sql`
      select state, problem, server_response as said from delivery where channel = 'PUSH'
        and account_id = ${reporter.id}`.execute(bed.database.fork().getKysely())
    ).rows;
    expect(push).toEqual({ state: 'FAILED', problem: 'REFUSED', said: 'HTTP 413' });
  });

  it('may have left when the connection breaks: tried again, and marked as a possible second copy', async () => {
    const reporter = await bed.person();
    await subscribe(reporter);
    service.answers.push('cut', 'cut');
    await bed.happens(await bed.signal(reporter), registered);
    await carry();
    const marked = { state: 'DEFERRED', problem: 'UNKNOWN_OUTCOME', inDoubt: true };
    expect(only(await pushes(reporter))).toMatchObject(marked);
    await again();
    expect(only(await pushes(reporter))).toMatchObject(marked);
    await again();
    expect(only(await pushes(reporter))).toMatchObject({ state: 'SENT', inDoubt: true });
  });

  it('certainly did not leave when nobody listens: tried again without a mark', async () => {
    const reporter = await bed.person();
    const gone = await PushService.start();
    await subscribe(reporter, gone.device());
    await gone.stop();
    await bed.happens(await bed.signal(reporter), registered);
    await carry();
    expect(only(await pushes(reporter))).toMatchObject({ state: 'DEFERRED', problem: 'UNREACHABLE', inDoubt: false });
  });

  it('ends with the device whose kept key is no point of the curve, and so does what waits behind it', async () => {
    const reporter = await bed.person();
    const p256dh = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)]).toString('base64url');
    await subscribe(reporter, { ...service.device(), p256dh });
    const signal = await bed.signal(reporter);
    await bed.happens(signal, registered);
    await bed.happens(signal, begun);
    await carry();
    expect(await pushes(reporter)).toMatchObject([
      { state: 'BOUNCED', problem: 'SUBSCRIPTION_GONE' },
      { state: 'FAILED', problem: 'SUBSCRIPTION_GONE' },
    ]);
    expect(await subscriptions(reporter)).toEqual([]);
  });

  it('is not awaited for ever', async () => {
    const { publicKey, privateKey } = vapidKeysOf(bed.keys, undefined);
    const sender = new WebPushSender({
      keys: { publicKey, privateKey },
      contact: 'mailto:demo@demo.test',
      localServices: true,
      patienceMs: 200,
    });
    service.answers.push('none');
    const notice = { title: 't', text: 't', url: 'u', tag: 't', language: 'EN', until: new Date() } as const;
    expect(await sender.send(notice, service.device(), () => Promise.resolve(true))).toMatchObject({
      outcome: 'UNKNOWN_OUTCOME',
    });
  });

  it('does not leave for an internal network, even when such an address is kept', async () => {
    const reporter = await bed.person();
    await subscribe(reporter);
    const guarded = bed.worker(undefined);
    await bed.happens(await bed.signal(reporter), registered);
    await bed.relay(guarded);
    await bed.work(guarded);
    expect(only(await pushes(reporter))).toMatchObject({ state: 'FAILED', problem: 'REFUSED' });
    expect(service.arrived).toEqual([]);
  });
});

describe('the devices of an account', () => {
  it('are ten at most within an hour; later the oldest gives way', async () => {
    const person = await bed.person();
    for (let count = 0; count < mostDevices; count += 1) {
      await subscribe(person);
    }
    const again = service.device();
    expect(await bed.database.transaction((tx) => addSubscription(tx, person.id, again))).toBe(false);
    const [oldest] = await subscriptions(person);
    await sql`
      update push_subscription set created_at = now() - interval '2 hours'
        where endpoint = ${oldest?.endpoint}`.execute(bed.database.fork().getKysely());
    await subscribe(person, again);
    const left = (await subscriptions(person)).map(({ endpoint }) => endpoint);
    expect(left).toHaveLength(mostDevices);
    expect(left).not.toContain(oldest?.endpoint);
  });

  it('belong to the one who subscribed last', async () => {
    const [first, second] = [await bed.person(), await bed.person()];
    const device = await subscribe(first);
    await subscribe(second, device);
    expect([await subscriptions(first), await subscriptions(second)]).toEqual([[], [{ endpoint: device.endpoint }]]);
    await bed.database.transaction((tx) => dropSubscription(tx, first.id, device.endpoint));
    expect(await subscriptions(second)).toHaveLength(1);
  });

  it('are forgotten with it, and nothing more is sent to them', async () => {
    const person = await bed.person();
    await subscribe(person);
    const signal = await bed.signal(person);
    await bed.happens(signal, registered);
    await bed.relay(worker);
    await bed.deleteAccount(person.id);
    await carry();
    expect(await subscriptions(person)).toEqual([]);
    expect(only(await pushes(person))).toMatchObject({ state: 'FAILED', problem: 'ACCOUNT_DELETED', subject: null });
    expect(service.arrived).toEqual([]);
  });
});
