import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { LatelyPublishedDocument } from '@ns/contract/city';
import { watchQuery, ScreenTexts } from '@ns/web';
import { PublicCard } from '../city/public-card.ts';
import { NumberTiles } from '../numbers/number-tiles.ts';

/**
 * For the landing page: the newest published signals and what the municipality did in thirty days; nothing without an
 * answer.
 */
@Component({
  selector: 'ns-lately',
  imports: [IonButton, IonIcon, IonRouterLink, NumberTiles, PublicCard, RouterLink],
  template: `
    @if (signals().length > 0) {
      <section aria-labelledby="lately">
        <div class="row apart">
          <h2 id="lately">{{ t('home.lately') }}</h2>
          <ion-button fill="clear" routerLink="/map" routerDirection="root">
            <ion-icon slot="start" name="place" aria-hidden="true" />{{ t('home.toMap') }}
          </ion-button>
        </div>
        <ul class="plain">
          @for (each of signals(); track each.id) {
            <li><ns-public-card [signal]="each" /></li>
          }
        </ul>
        <p>
          <a routerLink="/before-after">{{ t('gallery.see') }}</a>
        </p>
      </section>
    }
    @if (numbers(); as row) {
      <section aria-labelledby="thirty-days">
        <div class="row apart">
          <h2 id="thirty-days">{{ t('home.thirtyDays') }}</h2>
          <ion-button fill="clear" routerLink="/numbers" routerDirection="root">{{ t('home.toNumbers') }}</ion-button>
        </div>
        <ns-number-tiles [row]="row" />
      </section>
    }
  `,
  host: { '[class.settled]': 'settled()' },
  styles: `
    /* What follows does not come up meanwhile, nor in the frame in which this takes the place of the same room that
       \`home.css\` keeps: there the element has no class yet. */
    :host(:not(.settled)) {
      display: block;
      min-height: 36rem;
    }

    section {
      margin-top: 1rem;
    }

    section ~ section {
      margin-top: 2rem;
    }

    section:first-child .row {
      flex-wrap: nowrap;
    }

    .row {
      margin-bottom: 0.5rem;
    }

    h2 {
      margin: 0;
    }

    ul {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      gap: 0.85rem;
    }
  `,
})
export class Lately {
  protected readonly t = inject(ScreenTexts).t;
  readonly answer = watchQuery(LatelyPublishedDocument);
  /** The answer is there, or will not come. */
  protected readonly settled = computed(() => this.answer.data() !== undefined || this.answer.error() !== null);
  protected readonly signals = computed(() => this.answer.data()?.cityNews ?? []);
  protected readonly numbers = computed(() => this.answer.data()?.publicNumbers.lastThirtyDays);
}
