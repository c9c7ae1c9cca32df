import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from '@ns/platform';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { NativePushServices } from '../testing/native-push-services.ts';
import { trust } from '../testing/push-service.ts';
import { NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';
import { addSubscription } from './push-subscriptions.ts';
import type { NativePushService, NativePushTarget } from '../domain/push-target.ts';

const folder = await mkdtemp(join(tmpdir(), 'ns-native-push-'));
const bed = await NotificationsTestBed.open();
const services = await NativePushServices.start();
const endTrust = trust(services.certificate);
const [account, key] = [join(folder, 'account.json'), join(folder, 'key.p8')];
await writeFile(account, services.accountFile());
await writeFile(key, services.keyFile());
const variables: Record<string, string> = {
  FCM_ACCOUNT_FILE: account,
  FCM_URL: services.fcmUrl(),
  NATIVE_APP_ID: 'bg.example.signali',
  APNS_KEY_FILE: key,
  APNS_KEY_ID: 'KEY1234567',
  APPLE_TEAM_ID: 'TEAM123456',
  APNS_URL: services.apnsUrl(),
};
const worker = bed.worker(undefined, undefined, { variables });
beforeEach(() => {
  for (const list of [services.taken, services.refusals, services.tokenRefusals]) {
    list.length = 0;
  }
});
afterAll(async () => {
  endTrust();
  await services.stop();
  await rm(folder, { recursive: true, force: true });
});

let devices = 0;
/** A phone of a person that the service knows. */
const subscribe = async ({ id }: Person, service: NativePushService): Promise<NativePushTarget> => {
  devices += 1;
  const number = devices.toString(16).padStart(8, '0');
  const endpoint = service === 'FCM' ? `device-${number}:APA91b${'x'.repeat(130)}` : number.repeat(8);
  const device = { service, endpoint };
  expect(await bed.database.transaction((tx) => addSubscription(tx, id, device))).toBe(true);
  return device;
};
const registered = { type: 'registered', data: { incomingNumber: '94-НС-17', incomingDate: '2026-11-24' } } as const;
const carry = (by = worker) => bed.carry(by);
/** A phone, and news of a signal of its owner that were carried to the service. */
const news = async (service: NativePushService, by = worker) => {
  const reporter = await bed.person();
  const device = await subscribe(reporter, service);
  const signal = await bed.signal(reporter);
  await bed.happens(signal, registered);
  await carry(by);
  return { reporter, device, signal };
};
const again = async () => {
  await bed.laterOn();
  await bed.tick(worker, 'mail.sweep');
  await bed.work(worker);
};
const pushOf = async ({ id }: Person) =>
  only(
    (
      await sql<{ id: string; state: string; problem: string | null; said: string | null; subject: string }>`
      select id, state, problem, server_response as said, subject from delivery
      where channel = 'PUSH' and account_id = ${id}`.execute(bed.database.fork().getKysely())
    ).rows,
  );
const devicesOf = async ({ id }: Person) =>
  (await sql`select endpoint from push_subscription where account_id = ${id}`.execute(bed.database.fork().getKysely()))
    .rows;

const fcmError = (status: number, errorCode: string, more: readonly object[] = []) => ({
  status,
  body: { error: { details: [{ errorCode }, ...more], message: 'words of a stranger' } },
});
const wrongToken = { fieldViolations: [{ field: 'message.token' }] };
const apnsError = (status: number, reason: string) => ({ status, body: { reason } });
const someCode = expect.stringMatching(/^\w+$/) as string;

describe('a notification on an Android phone', () => {
  it('is the news of the ledger, sent with an access token of the account, and opens the signal', async () => {
    const { reporter, device, signal } = await news('FCM');
    const push = await pushOf(reporter);
    expect(push).toMatchObject({ state: 'SENT', problem: null });
    const { token, body } = only(services.taken);
    expect(token).toBe(device.endpoint);
    expect(body).toMatchObject({
      notification: { title: push.subject, body: expect.stringMatching(/^NS-2026-\d{6} · /) as string },
      data: { url: expect.stringMatching(new RegExp(`/signals/${signal}$`)) as string },
      android: { notification: { tag: push.id, channel_id: 'news' }, ttl: expect.stringMatching(/^\d+s$/) as string },
    });
    expect(JSON.stringify(body)).not.toContain(reporter.email);
    const tokens = services.granted.length;
    await news('FCM');
    expect(services.granted).toHaveLength(tokens);
  });

  it('goes with a new access token when the service takes the old one no longer', async () => {
    await news('FCM');
    services.granted.push('withdrawn');
    const { reporter } = await news('FCM');
    expect(await pushOf(reporter)).toMatchObject({ state: 'SENT' });
    expect(services.taken).toHaveLength(2);
  });

  it('waits while the service does not know our account, and goes when it does', async () => {
    const strange = bed.worker(undefined, undefined, { variables });
    services.tokenRefusals.push(400);
    const { reporter } = await news('FCM', strange);
    expect(await pushOf(reporter)).toMatchObject({
      state: 'DEFERRED',
      problem: 'RELAY_REFUSED',
      said: 'token: HTTP 400',
    });
    await again();
    expect(await pushOf(reporter)).toMatchObject({ state: 'SENT' });
  });
});

describe('a notification on an iPhone', () => {
  it('is the news of the ledger, signed by the publisher, over one connection, and opens the signal', async () => {
    const { reporter, device, signal } = await news('APNS');
    const push = await pushOf(reporter);
    expect(push).toMatchObject({ state: 'SENT', problem: null });
    const { token, headers, body } = only(services.taken);
    expect(token).toBe(device.endpoint);
    expect(headers).toMatchObject({
      'apns-topic': 'bg.example.signali',
      'apns-push-type': 'alert',
      'apns-collapse-id': push.id,
      'apns-expiration': expect.stringMatching(/^\d{10}$/) as string,
    });
    expect(body).toMatchObject({
      aps: { alert: { title: push.subject } },
      url: expect.stringMatching(new RegExp(`/signals/${signal}$`)) as string,
    });
    const { connections } = services;
    await news('APNS');
    expect(services.connections).toBe(connections);
    expect(new Set(services.seen).size).toBe(1);
  });

  it('goes with a new provider token when the old one has expired', async () => {
    services.refusals.push(apnsError(403, 'ExpiredProviderToken'));
    const { reporter } = await news('APNS');
    expect(await pushOf(reporter)).toMatchObject({ state: 'SENT', said: 'HTTP 200' });
  });
});

describe('a notification that the service of the phone refuses', () => {
  it.each([
    ['FCM', fcmError(404, 'UNREGISTERED'), 'HTTP 404 UNREGISTERED'],
    ['FCM', fcmError(403, 'SENDER_ID_MISMATCH'), 'HTTP 403 SENDER_ID_MISMATCH'],
    ['FCM', fcmError(400, 'INVALID_ARGUMENT', [wrongToken]), 'HTTP 400 INVALID_TOKEN'],
    ['APNS', apnsError(410, 'Unregistered'), 'HTTP 410 Unregistered'],
    ['APNS', apnsError(400, 'BadDeviceToken'), 'HTTP 400 BadDeviceToken'],
    ['APNS', apnsError(400, 'DeviceTokenNotForTopic'), 'HTTP 400 DeviceTokenNotForTopic'],
  ] as const)('%s: ends with the device: %j', async (service, refusal, said) => {
    services.refusals.push(refusal);
    const { reporter } = await news(service);
    expect(await pushOf(reporter)).toMatchObject({ state: 'BOUNCED', problem: 'SUBSCRIPTION_GONE', said });
    expect(await devicesOf(reporter)).toEqual([]);
  });

  it.each([
    ['FCM', fcmError(429, 'QUOTA_EXCEEDED'), 'TRY_LATER', 'HTTP 429 QUOTA_EXCEEDED'],
    ['FCM', fcmError(503, '<b>UNAVAILABLE</b>'), 'TRY_LATER', 'HTTP 503'],
    ['FCM', fcmError(403, 'PERMISSION_DENIED'), 'RELAY_REFUSED', 'HTTP 403'],
    ['FCM', 'silent', 'UNKNOWN_OUTCOME', someCode],
    ['APNS', apnsError(429, 'TooManyRequests'), 'TRY_LATER', 'HTTP 429 TooManyRequests'],
    ['APNS', apnsError(503, 'Shutdown; <b>'), 'TRY_LATER', 'HTTP 503'],
    ['APNS', apnsError(403, 'InvalidProviderToken'), 'RELAY_REFUSED', 'HTTP 403 InvalidProviderToken'],
    ['APNS', 'silent', 'UNKNOWN_OUTCOME', someCode],
  ] as const)('%s: is tried again: %j', async (service, refusal, problem, said) => {
    services.refusals.push(refusal);
    const { reporter } = await news(service);
    expect(await pushOf(reporter)).toMatchObject({ state: 'DEFERRED', problem, said });
    await again();
    expect(await pushOf(reporter)).toMatchObject({ state: 'SENT' });
    expect(await devicesOf(reporter)).toHaveLength(1);
  });

  it.each([
    ['FCM', fcmError(400, 'INVALID_ARGUMENT')],
    ['APNS', apnsError(413, 'PayloadTooLarge')],
  ] as const)('%s: is given up when it will never be taken: %j', async (service, refusal) => {
    services.refusals.push(refusal);
    const { reporter } = await news(service);
    expect(await pushOf(reporter)).toMatchObject({ state: 'FAILED', problem: 'REFUSED' });
    expect(await devicesOf(reporter)).toHaveLength(1);
  });
});

describe('without an account of a publisher', () => {
  it('nothing is sent to phones that were registered before', async () => {
    const bare = bed.worker(undefined);
    const { reporter } = await news('APNS', bare);
    expect(await pushOf(reporter)).toMatchObject({ state: 'FAILED', problem: 'OUT_OF_DATE' });
    expect(services.taken).toEqual([]);
  });

  it('a file that is no key ends the start, and its text is not shown', () => {
    expect(() =>
      bed.worker(undefined, undefined, {
        variables: { ...variables, APNS_KEY_FILE: variables['FCM_ACCOUNT_FILE'] ?? '' },
      }),
    ).toThrow('APNS_KEY_FILE holds no private key');
    expect(() =>
      bed.worker(undefined, undefined, {
        variables: { ...variables, FCM_ACCOUNT_FILE: variables['APNS_KEY_FILE'] ?? '' },
      }),
    ).toThrow('FCM_ACCOUNT_FILE is no service account');
    expect(() => bed.worker(undefined, undefined, { variables: { APNS_KEY_FILE: '/nowhere' } })).toThrow(
      'APNS_KEY_FILE needs APNS_KEY_ID and APPLE_TEAM_ID',
    );
  });
});
