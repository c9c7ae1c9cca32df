import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonSpinner } from '@ionic/angular/ion-spinner';
import { LatelyPublishedDocument, NewsNearDocument } from '@ns/contract/city';
import { watchQuery, ScreenTexts } from '@ns/web';
import { PublicCard } from '../city/public-card.ts';
import { NumberTiles } from '../numbers/number-tiles.ts';
import { PlaceOfReader } from './place-of-reader.ts';

/**
 * For the landing page: the newest published signals, on a press those near the reader, and what the municipality did
 * in thirty days; nothing without an answer.
 */
@Component({
  selector: 'ns-lately',
  imports: [IonButton, IonIcon, IonRouterLink, IonSpinner, NumberTiles, PublicCard, RouterLink],
  template: `
    @if (signals().length > 0) {
      <section aria-labelledby="lately">
        <div class="row apart">
          <h2 id="lately">{{ t(isNear() ? 'home.latelyNear' : 'home.lately') }}</h2>
          <ion-button
            size="small"
            [fill]="place.at() ? 'solid' : 'outline'"
            [attr.aria-pressed]="place.at() !== null"
            (click)="place.at() ? place.forget() : place.locate()"
          >
            @if (place.isLooking() || near.loading()) {
              <ion-spinner slot="start" name="crescent" aria-hidden="true" />
            } @else {
              <ion-icon slot="start" name="locate" aria-hidden="true" />
            }
            {{ t('map.nearMe') }}
          </ion-button>
        </div>
        <p class="said small soft" role="status">{{ said() }}</p>
        <ul class="plain">
          @for (each of signals(); track each.id) {
            <li><ns-public-card [signal]="each" /></li>
          }
        </ul>
        <div class="row more">
          <ion-button fill="clear" routerLink="/map" routerDirection="root">
            <ion-icon slot="start" name="place" aria-hidden="true" />{{ t('home.toMap') }}
          </ion-button>
          <a routerLink="/before-after">{{ t('gallery.see') }}</a>
        </div>
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

    section:first-child .row.apart {
      flex-wrap: nowrap;
    }

    .row {
      margin-bottom: 0.5rem;
    }

    h2 {
      margin: 0;
    }

    .row ion-button[size='small'] {
      flex: none;
      min-height: 2.75rem;
      margin: 0;
    }

    .said {
      margin: 0 0 0.75rem;
    }

    .said:empty {
      display: none;
    }

    .more {
      margin: 0.5rem 0 0;
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
  protected readonly place = inject(PlaceOfReader);
  readonly near = watchQuery(
    NewsNearDocument,
    () => {
      const location = this.place.at();
      return location && { location };
    },
    { fetchPolicy: 'no-cache' },
  );
  private readonly around = computed(() => this.near.data()?.cityNews);
  /** Whether what is shown is near the reader; where nothing is, it is that of the whole municipality. */
  protected readonly isNear = computed(() => (this.around()?.length ?? 0) > 0);
  protected readonly signals = computed(() =>
    this.isNear() ? (this.around() ?? []) : (this.answer.data()?.cityNews ?? []),
  );
  /** How it stands with what is near, in a sentence; empty while nobody pressed for it. */
  protected readonly said = computed(() => {
    const problem = this.place.problem();
    if (problem) {
      return this.t(problem === 'denied' ? 'map.nearDenied' : 'map.nearUnknown');
    }
    const failure = this.near.error();
    return failure
      ? failure.message
      : this.around()
        ? this.t(this.isNear() ? 'home.nearHere' : 'home.nearNothing')
        : '';
  });
  protected readonly numbers = computed(() => this.answer.data()?.publicNumbers.lastThirtyDays);
}
