import { ApplicationInitStatus, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { ConfigToken } from '@ionic/angular/common';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { FirstScreen } from './first-screen.ts';
import { Page } from './page.ts';
import { PageFocus } from './page-focus.ts';

async function setUp() {
  stubServer({});
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideTranslations(dictionaries),
      provideGraphql(),
      { provide: ConfigToken, useValue: {} },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(Page, { bindings: [inputBinding('heading', signal('Моите сигнали'))] });
  const page = fixture.nativeElement as HTMLElement;
  return { fixture, page, enter: () => page.parentElement?.dispatchEvent(new CustomEvent('ionViewDidEnter')) };
}

describe('a page', () => {
  it('that entered before it was drawn has its title, its heading for the skip link, and counts as shown', async () => {
    const { fixture, page, enter } = await setUp();
    enter();
    await fixture.whenStable();
    await expect.poll(() => TestBed.inject(Title).getTitle()).toContain('Моите сигнали');
    await expect.poll(() => TestBed.inject(FirstScreen).isShown()).toBe(true);
    TestBed.inject(PageFocus).skipToContent();
    expect(document.activeElement).toBe(page.querySelector('h1'));
  });

  it('draws the footer after the first screen, not with it', async () => {
    const { fixture, page, enter } = await setUp();
    await fixture.whenStable();
    expect(TestBed.inject(FirstScreen).isShown()).toBe(false);
    expect(page.querySelector('ns-site-footer')).toBeNull();
    enter();
    await expect.poll(() => page.querySelector('ns-site-footer')).not.toBeNull();
  });
});
