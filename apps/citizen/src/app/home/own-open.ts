import { Component, computed, effect, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { ScreenTexts } from '@ns/web';
import { SignalCard } from '../signals/signal-card.ts';
import { ownSignals } from '../signals/signal-pages.ts';
import { isUnderway } from '../signals/signal-stage.ts';
import { waitingFirst } from './waiting-first.ts';

/**
 * For the landing page of signed-in people: their signals on which work goes on, those first that wait for an answer of
 * theirs.
 */
@Component({
  selector: 'ns-own-open',
  imports: [IonButton, IonRouterLink, RouterLink, SignalCard],
  template: `
    @if (open().length > 0) {
      <section aria-labelledby="own-open">
        <div class="row apart">
          <h2 id="own-open">{{ t('home.ownOpen') }}</h2>
          <ion-button fill="clear" routerLink="/signals" routerDirection="root">{{ t('home.toOwn') }}</ion-button>
        </div>
        <ul class="plain">
          @for (signal of open(); track signal.id) {
            <li><ns-signal-card [signal]="signal" /></li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    h2 {
      margin: 0;
    }

    /* The heading and the way to all are one line on most phones. */
    @media (width < 30rem) {
      h2 {
        font-size: 1.1rem;
      }
    }

    .row {
      flex-wrap: nowrap;
      margin-bottom: 0.25rem;
    }

    ion-button {
      flex: none;
    }

    ul {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
      gap: 0.85rem;
    }
  `,
})
export class OwnOpen {
  readonly most = input.required<number>();
  /** How many are shown, once it is known and when it changes. */
  readonly shown = output<number>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly own = ownSignals();
  /** The answer is there, or will not come. */
  private readonly isKnown = computed(() => this.own.signals() !== undefined || this.own.error() !== null);
  protected readonly open = computed(() =>
    waitingFirst((this.own.signals() ?? []).filter(({ status }) => isUnderway(status))).slice(0, this.most()),
  );

  constructor() {
    effect(() => {
      if (this.isKnown()) {
        this.shown.emit(this.open().length);
      }
    });
  }
}
