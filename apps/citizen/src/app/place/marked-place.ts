import { Component, computed, inject, input } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { LanguageStore, ScreenTexts } from '@ns/web';
import { problemsUnder } from '@ns/web/forms';
import { DraftStore } from '../draft/draft-store.ts';
import { coordinatesText } from './coordinates-text.ts';
import { PlaceFiller } from './place-filler.ts';
import { placeWords, type Surroundings } from './place-names.ts';
import { RefusedPlace } from './refused-place.ts';

/** The point of the report in words, with a way to remove it; or why what was pressed on the map was not taken. */
@Component({
  selector: 'ns-marked-place',
  imports: [IonIcon, RefusedPlace, IonButton],
  host: { class: 'row', 'aria-live': 'polite' },
  template: `
    @if (point(); as marked) {
      <p class="place">
        <ion-icon name="place" aria-hidden="true" />
        <span>
          {{ t('report.pointTaken') }}
          @if (words(); as near) {
            {{ t(near.key, near) }}
          }
          <span class="soft small">({{ coordinates(marked) }})</span>
          @if (filler.isStreetMiddle()) {
            <span class="soft small whole">{{ t('place.movePin') }}</span>
          }
        </span>
      </p>
      <ion-button type="button" fill="clear" (click)="remove()">{{ t('report.pointRemove') }}</ion-button>
    }
    <ns-refused-place [around]="around()" />
    @for (problem of problems(); track problem) {
      <p class="field-error">{{ problem }}</p>
    }
  `,
  styles: `
    :host:not(:has(p)) {
      display: none;
    }

    .place {
      display: flex;
      flex: 1 1 14rem;
      gap: 0.4rem;
      align-items: start;
      margin: 0;
      color: var(--ns-leaf);
      font-weight: 570;
    }

    .place ion-icon {
      flex: none;
      margin-top: 0.15rem;
      font-size: 1.25rem;
    }

    .place .soft {
      white-space: nowrap;
    }

    .place .whole {
      display: block;
      font-weight: 450;
      white-space: normal;
    }

    .field-error {
      flex-basis: 100%;
    }
  `,
})
export class MarkedPlace {
  readonly around = input.required<Surroundings>();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly filler = inject(PlaceFiller);
  private readonly drafts = inject(DraftStore);
  private readonly locale = inject(LanguageStore).locale;

  protected readonly coordinates = coordinatesText;
  protected readonly problems = computed(() => problemsUnder(this.drafts.problems(), 'location'));
  protected readonly point = computed(() => this.drafts.draft().point);
  protected readonly words = computed(() => {
    const point = this.point();
    return point && placeWords(point, this.around(), this.locale());
  });

  protected remove(): void {
    this.drafts.change({ point: null });
  }
}
