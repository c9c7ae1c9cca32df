import { type ApplicationConfig, Injector, inject, isDevMode, provideAppInitializer } from '@angular/core';
import {
  provideRouter,
  withComponentInputBinding,
  withDisabledInitialNavigation,
  withRouterConfig,
} from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { Install } from './device/install.ts';
import { isNativeApp } from './device/native-app.ts';
import {
  accountMemory,
  SessionStore,
  browserMemory,
  keepAnswers,
  provideGraphql,
  provideStartTask,
  provideTranslations,
} from '@ns/web';
import { Outbox } from './outbox/outbox.ts';
import { routes } from './app.routes.ts';
import { provideDevice } from './device/provide-device.ts';
import { wantsPageTransitions } from './shell/page-transitions.ts';
import { provideIonic } from './shell/provide-ionic.ts';
import { routeOf } from './shell/route-of.ts';
import { dictionaries } from '../i18n/index.ts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideRouter(
      routes,
      withComponentInputBinding(),
      withDisabledInitialNavigation(),
      // A page that cannot be fetched is no exception: the frame says so.
      withRouterConfig({ resolveNavigationPromiseOnError: true }),
    ),
    provideIonic({ mode: 'md', animated: wantsPageTransitions(window), innerHTMLTemplatesEnabled: false }),
    provideDevice(),
    provideGraphql(),
    keepAnswers(),
    // Not sooner: while it fetches everything for the time without network, whatever the page asks for waits.
    provideServiceWorker('app-worker.js', {
      enabled: !isDevMode() && !isNativeApp(),
      registrationStrategy: 'registerWithDelay:4000',
    }),
    { provide: accountMemory, useValue: browserMemory },
    provideTranslations(dictionaries),
    // The page that is asked for is fetched in parallel with the texts; a failure shows when it is navigated to.
    provideAppInitializer(() => {
      void Promise.resolve(routeOf(routes, location.pathname)?.loadComponent?.()).catch(() => undefined);
    }),
    provideStartTask(() => inject(Install).listen()),
    provideAppInitializer(() => {
      const injector = inject(Injector);
      // In a task of its own, and not awaited: what everybody may see and what this device keeps of its owner comes
      // first.
      setTimeout(() => {
        void injector.get(SessionStore).restore();
        injector.get(Outbox).start(injector);
        if (isNativeApp()) {
          void import('./shell/native-arrivals.ts').then(({ NativeArrivals }) => injector.get(NativeArrivals).listen());
        }
      });
    }),
  ],
};
