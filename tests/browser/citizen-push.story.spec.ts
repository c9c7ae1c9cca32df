/** @module-tag long */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { PushService, type TestDevice } from '@ns/notifications/testing';
import {
  accessibilityFaults,
  asNativeApp,
  eventually,
  phoneIsHeard,
  phoneSays,
  type Person,
  registerCitizen,
  screens,
  signIn,
  step,
  submit,
  openAs,
} from '../support/index.ts';
import { anything, storyWithPages } from './story-pages.ts';

const folder = await mkdtemp(join(tmpdir(), 'ns-push-'));
const service = await PushService.start();
await writeFile(join(folder, 'push.pem'), service.certificate);
const { system, browser, open } = await storyWithPages(
  { environment: { NODE_EXTRA_CA_CERTS: join(folder, 'push.pem'), WEB_PUSH_LOCAL_SERVICES: 'true' } },
  { whole: true },
);
const [person, dispatcher] = [await registerCitizen(system), await signIn(system, 'dispatcher@demo.test')];
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The browser subscribes at the push service of the story: its own one is on the internet. */
const subscribeHere = (page: Page, { endpoint, p256dh, auth }: TestDevice) =>
  page.addInitScript(`{
    const device = ${JSON.stringify({ endpoint, keys: { p256dh, auth } })};
    const made = {
      endpoint: device.endpoint,
      toJSON: () => device,
      unsubscribe: async () => { localStorage.removeItem('test.subscribed'); return true; },
    };
    PushManager.prototype.subscribe = async () => { localStorage.setItem('test.subscribed', 'yes'); return made; };
    PushManager.prototype.getSubscription = async () => localStorage.getItem('test.subscribed') ? made : null;
  }`);

const enter = (page: Page, next: string) => openAs(page, person.email, `${system.url}${next}`);

const subscribe = async (who: Person, input: object) => {
  const { subscribeToPush } = await who.api.request<{
    subscribeToPush: { __typename: string; fields?: { path: string }[] };
  }>(
    `mutation ($input: SubscribeToPushInput!) { subscribeToPush(input: $input) { __typename
      ... on InvalidInputError { fields { path } } } }`,
    { input },
  );
  return [subscribeToPush.__typename, ...(subscribeToPush.fields ?? []).map(({ path }) => path)];
};

const notificationsOf = async (id: string) => {
  const { signal } = await dispatcher.api.request<{
    signal: { deliveries: { kind: string; state: string; channel: string; address: string | null }[] };
  }>('query ($id: ID!) { signal(id: $id) { deliveries { kind state channel address } } }', { id });
  return signal.deliveries.filter(({ channel }) => channel === 'PUSH');
};

describe('notifications on a device', () => {
  it('are offered after a report, arrive encrypted, show in the browser and end with the session', async () => {
    const page = await open(screens.phone, { serviceWorker: true });
    const context = page.context();
    await context.grantPermissions(['notifications'], { origin: system.url });
    await subscribeHere(page, service.device());
    const { id, reference } = await submit(person);
    await enter(page, `/report/sent/${id}`);
    await page.getByRole('heading', { name: 'Известия на това устройство' }).waitFor();
    expect(await person.api.request('{ pushSettings { devices } }')).toEqual({ pushSettings: { devices: 0 } });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Включете известията' }).click();
    await page.getByText('Това устройство получава известия').waitFor();
    expect(await person.api.request('{ pushSettings { devices } }')).toEqual({ pushSettings: { devices: 1 } });

    await step(dispatcher, id, 'ASSIGNED', { department: 'ecology', message: 'Поверително за заключен екран.' });
    const push = await eventually(
      () => service.arrived.find(({ text }) => text.includes('Докъде сме') && text.includes(reference)),
      'the news reaches the push service',
    );
    expect(push.text).not.toContain('Поверително');
    expect(push.text).not.toContain('Демо подател');
    await eventually(
      async () =>
        (await notificationsOf(id)).some(
          ({ kind, state, address }) => kind === 'status_changed' && state === 'SENT' && address === null,
        ),
      'the ledger says so',
    );
    await step(dispatcher, id, 'IN_PROGRESS');
    await eventually(async () => {
      const sent = (await notificationsOf(id)).filter(({ state }) => state === 'SENT');
      return sent.length === 2 && service.arrived.length === sent.length;
    }, 'the device gets exactly the news that the ledger has as sent');

    // The service worker of the app gets what the device deciphered.
    const devtools = await context.newCDPSession(page);
    await devtools.send('ServiceWorker.enable');
    const registrationId = await new Promise<string>((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [registration] = registrations;
        if (registration) {
          resolve(registration.registrationId);
        }
      });
    });
    await devtools.send('ServiceWorker.deliverPushMessage', {
      origin: system.url,
      registrationId,
      data: push.text,
    });
    expect(
      await eventually(
        () =>
          page.evaluate<{ title: string; body: string } | undefined>(`navigator.serviceWorker.ready
              .then((registration) => registration.getNotifications())
              .then(([shown]) => shown && { title: shown.title, body: shown.body })`),
        'the notification is shown',
      ),
    ).toMatchObject({
      title: expect.stringContaining('Докъде сме') as string,
      body: expect.stringContaining(reference) as string,
    });

    // Pressed, it opens its signal in the window that is there.
    await page.reload();
    await eventually(
      () => page.evaluate<boolean>('navigator.serviceWorker.controller !== null'),
      'the service worker serves the page',
    );
    await context.serviceWorkers()[0]?.evaluate(`registration.getNotifications().then(([notification]) => {
      dispatchEvent(new NotificationEvent('notificationclick', { notification }));
    })`);
    await page.waitForURL(`${system.url}/signals/${id}`);
    await page.getByTestId('now').waitFor();

    await page.goto(`${system.url}/account`);
    await page.getByText('Това устройство получава известия').waitFor();
    await page.getByRole('button', { name: 'Изход', exact: true }).click();
    await eventually(async () => {
      const { pushSettings } = await person.api.request<{ pushSettings: { devices: number } }>(
        '{ pushSettings { devices } }',
      );
      return pushSettings.devices === 0;
    }, 'the device is out of the account');
  });

  it('say kindly when the browser does not allow them, and nothing is kept', async () => {
    const page = await open(screens.desktop, { serviceWorker: true, mayReport: anything });
    await page.addInitScript(`{
      PushManager.prototype.subscribe = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.defineProperty(Notification, 'permission', { get: () => 'denied' });
    }`);
    await enter(page, '/account');
    await page.getByRole('button', { name: 'Включете известията' }).click();
    await page.getByText('Браузърът не разрешава известия').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await person.api.request('{ pushSettings { devices } }')).toEqual({ pushSettings: { devices: 0 } });
  });

  it('take no address that is not a push service’s, and stop when the device is gone', async () => {
    const good = service.device();
    for (const endpoint of [
      '',
      'http://127.0.0.1/x',
      'javascript:alert(1)',
      'https://a:b@127.0.0.1/',
      'я'.repeat(9000),
    ]) {
      expect(await subscribe(person, { ...good, endpoint })).toEqual(['InvalidInputError', 'endpoint']);
    }
    expect(await subscribe(person, { ...good, p256dh: "'; drop table account" })).toEqual([
      'InvalidInputError',
      'p256dh',
    ]);
    // Native apps: no account of a publisher is configured here, and a token is no address.
    for (const service of ['FCM', 'APNS']) {
      expect(await subscribe(person, { service, endpoint: '0a'.repeat(32) })).toEqual(['InvalidInputError', 'service']);
      expect(await subscribe(person, { service, endpoint: '../../x' })).toEqual([
        'InvalidInputError',
        'service',
        'endpoint',
      ]);
    }
    expect(await subscribe(person, good)).toEqual(['PushSettings']);
    service.answers.push(410);
    const { id } = await submit(person);
    await eventually(
      async () => (await notificationsOf(id)).some(({ kind, state }) => kind === 'registered' && state === 'BOUNCED'),
      'the ledger says that the device is gone',
    );
    expect(await person.api.request('{ pushSettings { devices } }')).toEqual({ pushSettings: { devices: 0 } });
  });
});

describe('the native app', () => {
  it('starts on the plugins of the phone and opens what it hands over: links, photos, notifications', async () => {
    const server = 'https://signali.test';
    const context = await browser.newContext({ viewport: screens.phone, bypassCSP: true, serviceWorkers: 'block' });
    const page = await context.newPage();
    await asNativeApp(page, system.url, server);
    await page.goto(`${system.url}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const event of [
      'App.appUrlOpen',
      'SharedPhotos.arrived',
      'PushNotifications.pushNotificationActionPerformed',
    ]) {
      await eventually(() => phoneIsHeard(page, event), `the app listens to ${event}`);
    }
    for (const url of ['javascript:alert(1)', 'https://evil.test/track', `${server}/console/`]) {
      await phoneSays(page, 'App.appUrlOpen', { url });
    }
    await phoneSays(page, 'App.appUrlOpen', { url: `${server}/track?reference=NS-2026-000001` });
    await page.waitForURL(`${system.url}/track?reference=NS-2026-000001`);
    await phoneSays(page, 'SharedPhotos.arrived', {});
    await page.waitForURL(`${system.url}/report?step=all`);
    await page.locator('ns-report').getByRole('heading', { level: 1 }).waitFor();
    await phoneSays(page, 'PushNotifications.pushNotificationActionPerformed', {
      actionId: 'tap',
      notification: { id: '1', data: { url: `${server}/signals/0199d0c4-7a30-7000-8000-000000000001` } },
    });
    await page.waitForURL(/\/sign-in\?next=/);
    await context.close();
  });
});
