import { type ApplicationConfig, Injector, inject, isDevMode, provideAppInitializer } from '@angular/core';
import { RouteReuseStrategy, provideRouter, withComponentInputBinding, withRouterConfig } from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { IonicRouteStrategy } from '@ionic/angular/ionic-route-strategy';
import { provideIonicAngular } from '@ionic/angular/provide';
import { accountMemory, SessionStore, browserMemory, keepAnswers, provideGraphql, provideTranslations } from '@ns/web';
import './icons/drawings.ts';
import { dictionaries } from '../i18n/index.ts';
import { routes } from './app.routes.ts';
import { Install } from './device/install.ts';
import { isNativeApp } from './device/native-app.ts';
import { provideDevice } from './device/provide-device.ts';
import { Outbox } from './outbox/outbox.ts';
import { pageBar } from './page/page-bar.ts';
import { wantsPageTransitions } from './shell/page-transitions.ts';
import { TopBar } from './shell/top-bar.ts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideRouter(
      routes,
      withComponentInputBinding(),
      // A page that cannot be fetched is no exception: the frame says so.
      withRouterConfig({ resolveNavigationPromiseOnError: true }),
    ),
    provideIonicAngular({ animated: wantsPageTransitions(window), backButtonText: '' }),
    { provide: RouteReuseStrategy, useClass: IonicRouteStrategy },
    { provide: pageBar, useValue: TopBar },
    provideDevice(),
    provideGraphql(),
    keepAnswers({ as: 'all' }),
    // Not sooner: while it fetches everything for the time without network, whatever the page asks for waits.
    provideServiceWorker('app-worker.js', {
      enabled: !isDevMode() && !isNativeApp(),
      registrationStrategy: 'registerWithDelay:4000',
    }),
    { provide: accountMemory, useValue: browserMemory },
    provideTranslations(dictionaries),
    provideAppInitializer(() => {
      const injector = inject(Injector);
      inject(Install).listen();
      // Not awaited: what everybody may see and what this device keeps of its owner comes first.
      void inject(SessionStore).restore();
      inject(Outbox).start(injector);
      if (isNativeApp()) {
        void import('./shell/native-arrivals.ts').then(({ NativeArrivals }) => injector.get(NativeArrivals).listen());
      }
    }),
  ],
};
