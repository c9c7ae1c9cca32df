import { ApplicationInitStatus, inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it, vi } from 'vitest';
import { CitySearch, type FoundStreet } from './city-search.ts';
import type { NamedPlace } from './search-target.ts';
import { dictionaries } from '../../i18n/index.ts';

const settlements = [
  {
    code: '63427',
    name: 'Русе',
    kind: 'city',
    location: { lat: 43.83557, lon: 25.96566 },
    quarters: [{ code: 'rodina', name: 'Родина', location: null }],
  },
];
const street = (name: string, exact: boolean) => ({
  code: `street.${name}`,
  name,
  exact,
  settlement: { code: '63427', name: 'Русе' },
  location: { lat: 43.85, lon: 25.97 },
  bbox: [25.9, 43.8, 26, 43.9],
});

async function setUp(found: readonly ReturnType<typeof street>[] | null) {
  const emitted: string[] = [];
  const sent = stubServer({
    StreetSearch: () => {
      if (found === null) {
        throw new Error('No network.');
      }
      return { streets: found };
    },
  });
  TestBed.configureTestingModule({ providers: [provideTranslations(dictionaries), provideGraphql()] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(CitySearch, {
    bindings: [
      inputBinding('settlements', signal(settlements)),
      outputBinding<FoundStreet>('street', ({ name }) => emitted.push(`street ${name}`)),
      outputBinding<NamedPlace>('place', ({ name }) => emitted.push(`place ${name}`)),
      outputBinding<string>('words', (text) => emitted.push(`words ${text}`)),
    ],
  });
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const enter = async (text: string) => {
    const bar = host.querySelector('ion-searchbar');
    bar?.dispatchEvent(new CustomEvent('ionInput', { detail: { value: text } }));
    host.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  return { emitted, sent, enter, host, fixture };
}

describe('Enter in the search of the map', () => {
  it('opens the street that is named whole, before its suggestions are shown', async () => {
    const { emitted, enter } = await setUp([street('бул. Липник', true), street('ул. Липникова', false)]);
    await enter('бул. Липник');
    await vi.waitUntil(() => emitted.length > 0);
    expect(emitted).toEqual(['street бул. Липник']);
  });

  it('opens a quarter, and searches the signals for other words', async () => {
    const { emitted, enter } = await setUp([]);
    await enter('кв. Родина');
    await vi.waitUntil(() => emitted.length === 1);
    await enter('дупка');
    await vi.waitUntil(() => emitted.length === 2);
    expect(emitted).toEqual(['place Родина', 'words дупка']);
  });

  it('asks no street for a number, and searches without a network, too', async () => {
    const { emitted, sent, enter } = await setUp(null);
    await enter('ns 2026 123');
    expect(emitted).toEqual(['words ns 2026 123']);
    expect(sent).toEqual([]);
    await enter('липник');
    await vi.waitUntil(() => emitted.length === 2);
    expect(emitted[1]).toBe('words липник');
  });

  it('leaves the choice to the reader where several have the name', async () => {
    const { emitted, enter, host, fixture } = await setUp([street('ул. Родина', true)]);
    await enter('родина');
    await vi.waitUntil(() => host.querySelectorAll('ion-item').length > 0);
    expect(host.querySelector('[role=status]')?.textContent).toContain('Изберете');
    expect(emitted).toEqual([]);
    host.querySelector<HTMLElement>('ion-item')?.click();
    await fixture.whenStable();
    expect(emitted).toEqual(['place Родина']);
  });
});
