import { ApplicationInitStatus, inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type DevicePosition, type MapPosition, provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it } from 'vitest';
import { deviceGeolocation } from '../device/geolocation.ts';
import { dictionaries } from '../../i18n/index.ts';
import { NearMe } from './near-me.ts';

const ruse = { code: '63427', name: 'Русе', kind: 'city', location: { lat: 43.84, lon: 25.96 }, quarters: [] };

/** Presses the button on a device that answers in this way. */
async function press(answer: DevicePosition) {
  stubServer({});
  const found: MapPosition[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideTranslations(dictionaries),
      provideGraphql(),
      { provide: deviceGeolocation, useValue: { current: () => Promise.resolve(answer) } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(NearMe, {
    bindings: [
      inputBinding('around', signal({ settlements: [ruse], territory: null })),
      outputBinding<MapPosition>('found', (position) => found.push(position)),
    ],
  });
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  host.querySelector('ion-button')?.click();
  await fixture.whenStable();
  return { found, says: host.querySelector('[role=status]')?.textContent.trim() };
}

describe('what is around the reader', () => {
  it('is shown where the device is, within the municipality', async () => {
    const { found, says } = await press({ kind: 'found', lat: 43.8461, lon: 25.9605, accuracy: 20 });
    expect(found).toEqual([{ lat: 43.8461, lon: 25.9605 }]);
    expect(says).toBe('');
  });

  it.each<[DevicePosition, RegExp]>([
    [{ kind: 'found', lat: 42.69, lon: 23.32, accuracy: 20 }, /^Намирате се на 2\d\d км извън общината\.$/],
    [{ kind: 'denied' }, /^Не сте разрешили достъп/],
    [{ kind: 'unavailable' }, /не може да бъде определено/],
  ])('is not shown for %o, which is said', async (answer, words) => {
    const { found, says } = await press(answer);
    expect(found).toEqual([]);
    expect(says).toMatch(words);
  });
});
