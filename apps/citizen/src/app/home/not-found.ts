import { Component, inject } from '@angular/core';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';

/** For an address that leads nowhere. */
@Component({
  selector: 'ns-not-found',
  imports: [screenParts, IonRouterLinkWithHref],
  template: `
    <ns-page [heading]="t('notFound.heading')">
      <p>{{ t('notFound.text') }}</p>
      <a class="button" routerLink="/" routerDirection="root">{{ t('notFound.home') }}</a>
    </ns-page>
  `,
})
export class NotFound {
  protected readonly t = inject(ScreenTexts).t;
}
