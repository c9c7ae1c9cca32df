import { OverlayContainer } from '@angular/cdk/overlay';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { MAT_FORM_FIELD_DEFAULT_OPTIONS, type MatFormFieldDefaultOptions } from '@angular/material/form-field';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideGraphql, provideTranslations } from '@ns/web';
import { IconSet } from './appearance/icon-set.ts';
import { ThemeStore } from './appearance/theme-store.ts';
import { routes } from './app.routes.ts';
import { PageTitle } from './navigation/page-title.ts';
import { provideOffline } from './offline/provide-offline.ts';
import { OverlayLandmark } from './shell/overlay-landmark.ts';
import { dictionaries } from './i18n/index.ts';

const fields: MatFormFieldDefaultOptions = { appearance: 'outline', subscriptSizing: 'dynamic' };

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    provideGraphql(),
    provideOffline(),
    provideTranslations(dictionaries),
    provideAppInitializer(() => {
      inject(IconSet).register();
      inject(ThemeStore);
    }),
    { provide: OverlayContainer, useExisting: OverlayLandmark },
    { provide: TitleStrategy, useClass: PageTitle },
    { provide: MAT_FORM_FIELD_DEFAULT_OPTIONS, useValue: fields },
  ],
};
