import { type ApplicationConfig, inject, provideAppInitializer } from '@angular/core';
import { RouteReuseStrategy, provideRouter, withComponentInputBinding } from '@angular/router';
import { IonicRouteStrategy } from '@ionic/angular/ionic-route-strategy';
import { provideIonicAngular } from '@ionic/angular/provide';
import { SessionStore, provideGraphqlClient, provideTranslations } from '@ns/web';
import { routes } from './app.routes';
import { provideDevice } from './device/provide-device';
import { registerIcons } from './shell/icons';
import { wantsPageTransitions } from './shell/page-transitions';

export const appConfig: ApplicationConfig = {
  providers: [
    provideRouter(routes, withComponentInputBinding()),
    provideIonicAngular({ mode: 'md', animated: wantsPageTransitions(window), innerHTMLTemplatesEnabled: false }),
    { provide: RouteReuseStrategy, useClass: IonicRouteStrategy },
    provideDevice(),
    provideGraphqlClient(),
    provideTranslations({ bg: () => import('../i18n/bg.json'), en: () => import('../i18n/en.json') }),
    provideAppInitializer(() => {
      registerIcons();
      // Not awaited: the landing page is for everybody. Guards of private pages wait for it.
      void inject(SessionStore).restore();
    }),
  ],
};
