import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { TranslocoDirective } from '@jsverse/transloco';
import { Page } from '../page/page.ts';

/** For an address that leads nowhere. */
@Component({
  selector: 'ns-not-found',
  imports: [RouterLink, IonRouterLinkWithHref, TranslocoDirective, Page],
  template: `
    <ns-page *transloco="let t" [heading]="t('notFound.heading')">
      <p>{{ t('notFound.text') }}</p>
      <a class="button" routerLink="/" routerDirection="root">{{ t('notFound.home') }}</a>
    </ns-page>
  `,
})
export class NotFound {}
