import { ApplicationInitStatus, Component, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withRouterConfig } from '@angular/router';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { PageFailure } from './page-failure.ts';

@Component({ selector: 'ns-some-page', template: '' })
class SomePage {}

it('says that a page could not be fetched, opens it anew when there is a network, and is quiet after it', async () => {
  stubServer({});
  const opened: string[] = [];
  const online = signal(false);
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          { path: 'gone', loadComponent: () => Promise.reject(new TypeError('Failed to fetch')) },
          { path: 'there', component: SomePage },
        ],
        withRouterConfig({ resolveNavigationPromiseOnError: true }),
      ),
      provideTranslations(dictionaries),
      provideGraphql(),
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(PageFailure, {
    bindings: [
      inputBinding('online', online),
      inputBinding(
        'open',
        signal((address: string) => opened.push(address)),
      ),
    ],
  });
  const router = TestBed.inject(Router);
  const alert = () => (fixture.nativeElement as HTMLElement).querySelector('[role=alert]');
  const again = () => alert()?.querySelector('ion-button');
  await fixture.whenStable();
  expect(alert()).toBeNull();

  expect(await router.navigateByUrl('/gone?street=1')).toBe(false);
  await fixture.whenStable();
  expect(alert()?.textContent).toContain('Страницата не можа да се зареди');
  expect(again()).toBeNull();
  online.set(true);
  await fixture.whenStable();
  again()?.click();
  expect(opened).toEqual(['/gone?street=1']);

  await router.navigateByUrl('/there');
  await fixture.whenStable();
  expect(alert()).toBeNull();
});
