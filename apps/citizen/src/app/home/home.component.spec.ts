import { ApplicationInitStatus, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ConfigToken } from '@ionic/angular/common';
import { provideGraphql, provideTranslations, SessionStore } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { Home } from './home.ts';

afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

/** The news of the municipality are below the screen. */
class NothingInView {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const openSignal = {
  id: 's1',
  reference: 'NS-2026-000001',
  status: 'AWAITING_REPORTER',
  statusLabel: 'Чака Вашия отговор',
  description: 'Чували край контейнера.',
  category: { code: 'waste.dump', name: 'Сметище', icon: 'trash' },
  settlement: { code: '63427', name: 'Русе' },
  location: null,
  photos: [],
  registration: { state: 'PENDING', incomingNumber: null, incomingDate: null },
  availableActions: ['ANSWER'],
  following: false,
  latestNews: null,
  createdAt: '2026-11-28T10:00:00Z',
  updatedAt: '2026-11-28T10:00:00Z',
};

interface Setup {
  /** Nobody is signed in without one. */
  readonly role?: 'CITIZEN' | 'CLERK';
  readonly isWide?: boolean;
  /** Own signals; null: the server does not answer the question. */
  readonly own?: readonly object[] | null;
}

async function setUp({ role, isWide = false, own = [] }: Setup) {
  vi.stubGlobal('IntersectionObserver', NothingInView);
  const pageInfo = { hasNextPage: false, endCursor: null };
  stubServer({
    MySignals: () => ({ mySignals: { edges: (own ?? []).map((node) => ({ cursor: '', node })), pageInfo } }),
    SignalNews: () => ({ mySignals: { edges: [] }, followedSignals: { edges: [] } }),
  });
  const answer = globalThis.fetch;
  globalThis.fetch = (url, init) =>
    own === null && typeof init?.body === 'string' && init.body.includes('"MySignals"')
      ? new Promise(() => undefined)
      : answer(url, init);
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideGraphql(),
      provideTranslations(dictionaries),
      provideGraphql(),
      { provide: ConfigToken, useValue: {} },
      {
        provide: WideScreen,
        useValue: { navigationAbove: signal(isWide), sideBySide: signal(isWide), isLow: signal(false) },
      },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  if (role) {
    await TestBed.inject(SessionStore).adopt({
      accessToken: 'token',
      expiresAt: new Date(Date.now() + 600_000).toISOString(),
      refreshToken: null,
      account: { id: 'a1', email: 'person@demo.test', name: 'Demo', language: 'BG', role },
    } as Parameters<SessionStore['adopt']>[0]);
  }
  const fixture = TestBed.createComponent(Home);
  const page = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
  const find = (selector: string) => page.querySelector(selector);
  /** The order in which parts stand on the page; those that are not there are left out. */
  const order = (...selectors: string[]) =>
    [...page.querySelectorAll(selectors.join())].map((part) => selectors.find((each) => part.matches(each)));
  return { find, order };
}

describe('the town on the landing page', () => {
  it('is a band above the words for a visitor with a phone', async () => {
    const { find, order } = await setUp({});
    expect(order('.band', 'h1', '.lead', '.actions')).toEqual(['.band', 'h1', '.lead', '.actions']);
    await expect.poll(() => find('.band svg')?.getAttribute('viewBox')).toBe('0 60 1040 160');
    expect(find('.band svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(find('.town')).toBeNull();
  });

  it('is next to the words on a wide screen', async () => {
    const { find } = await setUp({ isWide: true });
    await expect.poll(() => find('.town svg')).not.toBeNull();
    expect(find('.band')).toBeNull();
  });

  it('gives its place to the own signals of a citizen', async () => {
    const { find } = await setUp({ role: 'CITIZEN', own: [openSignal] });
    await expect.poll(() => find('ns-signal-card')).not.toBeNull();
    expect(find('.band')).toBeNull();
    expect(find('.lead')).toBeNull();
  });

  it('is there for staff, who have no own signals', async () => {
    const { find } = await setUp({ role: 'CLERK' });
    expect(find('.band')).not.toBeNull();
    expect(find('ns-own-open')).toBeNull();
  });

  it('is next to the words for a citizen without open signals on a wide screen, not for one with few', async () => {
    const none = await setUp({ role: 'CITIZEN', isWide: true });
    await expect.poll(() => none.find('.town')).not.toBeNull();
    TestBed.resetTestingModule();
    const one = await setUp({ role: 'CITIZEN', isWide: true, own: [openSignal] });
    await expect.poll(() => one.find('ns-signal-card')).not.toBeNull();
    expect(one.find('.town')).toBeNull();
  });
});

describe('the own open signals of a citizen', () => {
  it('come after the actions and before everything else', async () => {
    const { find, order } = await setUp({ role: 'CITIZEN', own: [openSignal] });
    await expect.poll(() => find('ns-signal-card')).not.toBeNull();
    await expect.poll(() => find('ns-news-line')).not.toBeNull();
    const parts = ['ns-news-line', '.actions', 'ns-signal-card', '.emergency', '.lately-room, ns-lately'];
    expect(order(...parts)).toEqual(parts);
  });

  it('keep what is below them from being shown until they are known, at most for a few seconds', async () => {
    const { find } = await setUp({ role: 'CITIZEN', own: null });
    expect(find('ion-skeleton-text')).not.toBeNull();
    await expect.poll(() => find('ns-own-open')).not.toBeNull();
    expect(find('.emergency')).toBeNull();
    expect(find('.lately-room, ns-lately')).toBeNull();
    await expect.poll(() => find('.emergency')).not.toBeNull();
  });

  it('leave no gap where there are none', async () => {
    const { find } = await setUp({ role: 'CITIZEN' });
    await expect.poll(() => find('.emergency')).not.toBeNull();
    expect(find('ion-skeleton-text')).toBeNull();
    expect(find('ns-own-open')?.childElementCount).toBe(0);
  });
});
