import { ApplicationInitStatus, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { ConfigToken } from '@ionic/angular/common';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { Page } from './page.ts';
import { PageFocus } from './page-focus.ts';
import { WideScreen } from './wide-screen.ts';

it('has its title and its heading for the skip link, also when it entered before it was drawn', async () => {
  stubServer({});
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
  const fixture = TestBed.createComponent(Page, { bindings: [inputBinding('heading', signal('Моите сигнали'))] });
  const page = fixture.nativeElement as HTMLElement;
  page.parentElement?.dispatchEvent(new CustomEvent('ionViewDidEnter'));
  await fixture.whenStable();
  await expect.poll(() => TestBed.inject(Title).getTitle()).toContain('Моите сигнали');
  const skipped = () => {
    TestBed.inject(PageFocus).skipToContent();
    return document.activeElement;
  };
  await expect.poll(skipped).toBe(page.querySelector('h1'));
});
