import { Component, inject } from '@angular/core';
import { IonCard } from '@ionic/angular/ion-card';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { SignalNews } from './signal-news.ts';

/** For the landing page: whether something happened to the reader's signals, and the way there. */
@Component({
  selector: 'ns-news-line',
  imports: [screenParts, IonCard, IonItem, IonLabel, IonRouterLink],
  template: `
    @if (news.unread().size; as count) {
      <ion-card>
        <ion-item lines="none" detail routerLink="/signals" routerDirection="root">
          <ion-icon slot="start" name="list" aria-hidden="true" />
          <ion-label>{{ t('mySignals.newsLine', { count }) }}</ion-label>
        </ion-item>
      </ion-card>
    } @else if (news.isKnown()) {
      <p class="soft">{{ t('mySignals.noNews') }}</p>
    }
  `,
  styles: `
    /* Always of one height: what is below stays where it is when the answer comes. */
    :host {
      display: grid;
      min-height: 3.2rem;
      align-items: center;
    }

    p {
      margin: 0;
    }
  `,
})
export class NewsLine {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly news = inject(SignalNews);
}
