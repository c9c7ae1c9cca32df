import { Component, inject } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { PictureCard } from '../pictures/picture-card.ts';

/** For an address that leads nowhere. */
@Component({
  selector: 'ns-not-found',
  imports: [screenParts, PictureCard],
  template: `
    <ns-page [heading]="t('notFound.heading')">
      <ns-picture-card picture="signpost">
        <p>{{ t('notFound.text') }}</p>
        <ion-button routerLink="/" routerDirection="root">{{ t('notFound.home') }}</ion-button>
      </ns-picture-card>
    </ns-page>
  `,
})
export class NotFound {
  protected readonly t = inject(ScreenTexts).t;
}
