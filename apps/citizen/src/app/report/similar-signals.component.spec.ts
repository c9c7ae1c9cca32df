import { ApplicationInitStatus, inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { DraftStore } from '../draft/draft-store.ts';
import '../icons/drawings.ts';
import { SimilarSignals } from './similar-signals.ts';

afterEach(() => localStorage.clear());

const middle = { lat: 43.85, lon: 25.95 };
const ruse = {
  code: '63427',
  name: 'Русе',
  kind: 'гр.',
  location: null,
  quarters: [{ code: 'rodina', name: 'Родина', location: middle }],
};
const known = {
  __typename: 'PublicSignal',
  id: 's1',
  reference: 'NS-2026-000001',
  status: 'ASSIGNED',
  statusLabel: 'Възложен',
  description: 'Дупка пред блока.',
  createdAt: '2026-11-20T10:00:00Z',
  distanceMeters: 140,
  following: false,
  photos: [],
};

async function setUp(place: Partial<ReturnType<DraftStore['draft']>>) {
  const sent = stubServer({ SimilarSignals: () => ({ nearbySignals: [known] }) });
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideGraphql(), provideTranslations(dictionaries)],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  TestBed.inject(DraftStore).change({ category: 'pothole', settlement: ruse.code, ...place });
  const fixture = TestBed.createComponent(SimilarSignals, {
    bindings: [
      inputBinding('category', () => ({ code: 'pothole' })),
      inputBinding('around', () => ({ settlements: [ruse], territory: null })),
    ],
  });
  const page = fixture.nativeElement as HTMLElement;
  await expect.poll(() => page.querySelector('.words')?.textContent).toBe('Дупка пред блока.');
  return { text: page.textContent, sent };
}

describe('similar reports', () => {
  it('of a marked place are near it, with their distance', async () => {
    const { text, sent } = await setUp({ point: { lat: 43.8486, lon: 25.9546 } });
    expect(sent[0]?.variables).toMatchObject({ location: { lat: 43.8486, lon: 25.9546 }, radiusMeters: 200 });
    expect(text).toContain('Наблизо има публикувани сигнали за същото.');
    expect(text).toContain('на 140 м');
  });

  it('of a quarter alone are in and around it, without a distance, which would be from its middle', async () => {
    const { text, sent } = await setUp({ quarter: 'rodina' });
    expect(sent[0]?.variables).toMatchObject({ location: middle, radiusMeters: 700 });
    expect(text).toContain('В квартала и около него има публикувани сигнали за същото.');
    expect(text).not.toMatch(/на \d+ м|Наблизо|наблизо/);
  });
});
