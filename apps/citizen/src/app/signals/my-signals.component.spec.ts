import { ApplicationInitStatus, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ConfigToken } from '@ionic/angular/common';
import { provideGraphql, provideTranslations, SessionStore } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { MySignals } from './my-signals.ts';

afterEach(() => localStorage.clear());

/** The page of somebody signed in who has no signals. */
async function setUp(role: 'CITIZEN' | 'CLERK') {
  const nothing = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const sent = stubServer({
    MySignals: () => ({ mySignals: nothing }),
    FollowedSignals: () => ({ followedSignals: nothing }),
  });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideGraphql(),
      provideTranslations(dictionaries),
      { provide: ConfigToken, useValue: {} },
      { provide: WideScreen, useValue: { navigationAbove: signal(false), isLow: signal(false) } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  await TestBed.inject(SessionStore).adopt({
    accessToken: 'token',
    expiresAt: new Date(Date.now() + 600_000).toISOString(),
    refreshToken: null,
    account: { id: 'a1', email: 'person@demo.test', name: 'Demo', language: 'BG', role },
  } as Parameters<SessionStore['adopt']>[0]);
  const fixture = TestBed.createComponent(MySignals);
  const page = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
  return { page, sent, heading: () => page.querySelector('h2')?.textContent };
}

describe('own signals', () => {
  it('are not asked for by staff, who are shown the way to the console', async () => {
    const { page, sent, heading } = await setUp('CLERK');
    await expect.poll(heading).toBe('Влезли сте като служител');
    expect(page.querySelector<HTMLIonButtonElement>('ns-staff-card ion-button')?.href).toBe('/console/');
    expect(page.querySelector('ns-load-failure, ns-list-skeleton')).toBeNull();
    expect(sent.filter(({ name }) => /Signal/.test(name))).toEqual([]);
  });

  it('say that there are none yet, with a drawing', async () => {
    const { page, heading } = await setUp('CITIZEN');
    await expect.poll(heading).toBe('Още не сте подавали сигнали');
    await expect.poll(() => page.querySelector('ns-picture-card ns-calm svg')).not.toBeNull();
    expect(page.querySelector('ns-staff-card')).toBeNull();
  });
});
