import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { ScreenTexts } from '@ns/web';
import { Page } from '../page/page.ts';

/** For an address that leads nowhere. */
@Component({
  selector: 'ns-not-found',
  imports: [RouterLink, IonRouterLinkWithHref, Page],
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
