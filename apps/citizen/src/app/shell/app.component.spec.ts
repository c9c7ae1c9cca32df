import { ApplicationInitStatus, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SwUpdate } from '@angular/service-worker';
import { provideIonicAngular } from '@ionic/angular/provide';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { NEVER } from 'rxjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { Appearance } from '../page/appearance.ts';
import { WideScreen } from '../page/wide-screen.ts';
import { App } from './app.ts';

afterEach(() => vi.restoreAllMocks());

async function setUp(onLine: boolean) {
  stubServer({});
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(onLine);
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideGraphql(),
      provideTranslations(dictionaries),
      provideIonicAngular(),
      { provide: Appearance, useValue: {} },
      { provide: WideScreen, useValue: { navigationAbove: signal(true), isLow: signal(false) } },
      { provide: SwUpdate, useValue: { versionUpdates: NEVER, unrecoverable: NEVER } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(App);
  await fixture.whenStable();
  const strip = (fixture.nativeElement as HTMLElement).querySelector('.strip');
  return {
    strip,
    after: async (event: 'online' | 'offline') => {
      window.dispatchEvent(new Event(event));
      await fixture.whenStable();
      return strip?.textContent.trim();
    },
  };
}

describe('the line about the network', () => {
  it('is there when the app begins without one, until the network returns', async () => {
    const { strip, after } = await setUp(false);
    expect(strip?.getAttribute('role')).toBe('status');
    expect(strip?.textContent.trim()).toBe('Няма интернет. Изпращаме, щом се върне.');
    expect(await after('online')).toBe('');
  });

  it('comes when the network goes', async () => {
    const { strip, after } = await setUp(true);
    expect(strip?.textContent.trim()).toBe('');
    expect(await after('offline')).toBe('Няма интернет. Изпращаме, щом се върне.');
  });
});
