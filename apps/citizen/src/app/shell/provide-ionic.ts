import {
  DOCUMENT,
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
  provideAppInitializer,
} from '@angular/core';
import { RouteReuseStrategy } from '@angular/router';
import { type IonicConfig, initialize } from '@ionic/core/components';
import { ConfigToken, provideComponentInputBinding } from '@ionic/angular/common';
import { IonicRouteStrategy } from '@ionic/angular/ionic-route-strategy';

/**
 * What `provideIonicAngular` does, without its windows for modals and popovers, which this app does not have: they
 * alone would be a tenth of a first visit.
 */
export function provideIonic(config: IonicConfig): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: ConfigToken, useValue: config },
    { provide: RouteReuseStrategy, useClass: IonicRouteStrategy },
    provideComponentInputBinding(),
    provideAppInitializer(() => {
      // Ionic hides its elements until a server-made page has come alive; ours are alive at once.
      inject(DOCUMENT).documentElement.classList.add('ion-ce');
      initialize(config);
    }),
  ]);
}
