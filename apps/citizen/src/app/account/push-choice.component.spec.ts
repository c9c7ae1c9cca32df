import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { DevicePush, type PushAnswer } from '../device/push.ts';
import { PushChoice } from './push-choice.ts';
import { dictionaries } from '../../i18n/index.ts';

const view = globalThis as { Capacitor?: object };
afterEach(() => {
  delete view.Capacitor;
});

/** The choice in the app for Android, whose owner answers when asked. */
async function setUp(answer: PushAnswer, services: readonly string[] = ['WEB', 'FCM']) {
  view.Capacitor = { isNativePlatform: () => true, getPlatform: () => 'android' };
  const known: unknown[] = [];
  const settings = () => ({
    __typename: 'PushSettings',
    publicKey: 'key',
    services,
    subscribed: known.length > 0,
  });
  stubServer({
    PushSettings: () => ({ pushSettings: settings() }),
    SubscribeToPush: ({ input }) => {
      known.push(input);
      return { subscribeToPush: settings() };
    },
  });
  const device = {
    service: 'FCM',
    isSupported: true,
    isDenied: () => false,
    endpoint: () => null,
    subscribe: () => Promise.resolve(answer),
    unsubscribe: () => Promise.resolve(),
  } as unknown as DevicePush;
  TestBed.configureTestingModule({
    providers: [provideGraphql(), provideTranslations(dictionaries), { provide: DevicePush, useValue: device }],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(PushChoice);
  const host = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
  return { fixture, host, known };
}

describe('the choice of notifications in the native app', () => {
  it('registers the token of the phone', async () => {
    const { fixture, host, known } = await setUp({ service: 'FCM', endpoint: 'token' });
    await expect.poll(() => host.hidden).toBe(false);
    host.querySelector<HTMLElement>('ion-button')?.click();
    await expect.poll(() => known).toEqual([{ service: 'FCM', endpoint: 'token' }]);
    await fixture.whenStable();
    await expect.poll(() => host.textContent).toContain('Това устройство получава известия');
  });

  it('says where the phone allows them when it does not', async () => {
    const { fixture, host, known } = await setUp('denied');
    await expect.poll(() => host.hidden).toBe(false);
    host.querySelector<HTMLElement>('ion-button')?.click();
    await fixture.whenStable();
    await expect.poll(() => host.textContent).toContain('Телефонът не разрешава известия');
    expect(known).toEqual([]);
  });

  it('is not there when the server has no account at the service', async () => {
    const { fixture, host } = await setUp('failed', ['WEB']);
    await fixture.whenStable();
    expect(host.hidden).toBe(true);
  });
});
