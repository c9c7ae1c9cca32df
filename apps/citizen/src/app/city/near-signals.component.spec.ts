import { ApplicationInitStatus, inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ConfigToken } from '@ionic/angular/common';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it, vi } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import '../icons/drawings.ts';
import { NearSignals } from './near-signals.ts';

const near = (id: string, distanceMeters: number) => ({
  __typename: 'PublicSignal',
  id,
  reference: `NS-2026-${id}`,
  status: 'ASSIGNED',
  statusLabel: 'Възложен',
  state: 'OPEN',
  description: 'Дупка.',
  createdAt: '2026-11-20T10:00:00Z',
  category: { __typename: 'Category', code: 'pothole', name: 'Дупка', icon: 'road' },
  settlement: { __typename: 'Settlement', code: '63427', name: 'Русе' },
  street: null,
  nextDay: null,
  placeUrl: null,
  streetPath: null,
  photos: [],
  photosAfter: [],
  distanceMeters,
});

async function setUp(found: readonly object[]) {
  const sent = stubServer({ PublicSignalsNear: () => ({ nearbySignals: found }) });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideGraphql(),
      provideTranslations(dictionaries),
      { provide: ConfigToken, useValue: {} },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(NearSignals, {
    bindings: [inputBinding('location', () => ({ lat: 43.85, lon: 25.95 })), inputBinding('except', () => 'NS-2026-1')],
  });
  await vi.waitUntil(() => sent.length === 1);
  await fixture.whenStable();
  return { page: fixture.nativeElement as HTMLElement, sent };
}

describe('open reports near one that is read', () => {
  it('are within a walk of three hundred metres, each with its distance, without the one that is read', async () => {
    const { page, sent } = await setUp([near('1', 0), near('2', 40), near('3', 290)]);
    await expect.poll(() => page.querySelectorAll('ns-public-card').length).toBe(2);
    expect([...page.querySelectorAll('.where')].map(({ textContent }) => /на \d+ м/.exec(textContent)?.[0])).toEqual([
      'на 40 м',
      'на 290 м',
    ]);
    expect(sent[0]?.variables).toMatchObject({ location: { lat: 43.85, lon: 25.95 }, radiusMeters: 300 });
  });

  it('are no heading where there are none', async () => {
    const { page } = await setUp([near('1', 0)]);
    expect(page.textContent.trim()).toBe('');
  });
});
