import { Component, computed, inject, input } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { LanguageStore, ScreenTexts } from '@ns/web';
import { problemsUnder } from '@ns/web/forms';
import { DraftStore } from '../draft/draft-store.ts';
import { placeWords, type Surroundings } from './place-names.ts';
import { PlacePreview, previewPoint } from './place-preview.ts';
import { RefusedPlace } from './refused-place.ts';

/** The point of the report in words, with a way to remove it; or why what was pressed on the map was not taken. */
@Component({
  selector: 'ns-marked-place',
  imports: [IonButton, IonIcon, PlacePreview, RefusedPlace],
  host: { class: 'row', 'aria-live': 'polite' },
  template: `
    @if (point()) {
      <p class="place" tabindex="-1">
        <ion-icon name="place" aria-hidden="true" />
        <span>
          {{ t('report.pointTaken') }}
          @if (words(); as near) {
            {{ t(near.key, near) }}
          }
        </span>
      </p>
      <ion-button type="button" fill="clear" (click)="remove()">{{ t('report.pointRemove') }}</ion-button>
    }
    @if (point() && preview()) {
      <ns-place-preview [points]="shown()" />
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

    ns-place-preview {
      --place-preview-height: 10rem;

      flex: 1 0 100%;
    }

    .field-error {
      flex-basis: 100%;
    }
  `,
})
export class MarkedPlace {
  readonly around = input.required<Surroundings>();
  /** Whether a small map shows it. */
  readonly preview = input(false);

  protected readonly t = inject(ScreenTexts).t;
  private readonly drafts = inject(DraftStore);
  private readonly locale = inject(LanguageStore).locale;

  protected readonly problems = computed(() => problemsUnder(this.drafts.problems(), 'location'));
  protected readonly point = computed(() => this.drafts.draft().point);
  protected readonly shown = computed(() => {
    const { point } = this.drafts.draft();
    return point ? [previewPoint(point)] : [];
  });
  protected readonly words = computed(() => {
    const point = this.point();
    return point && placeWords(point, this.around(), this.locale());
  });

  protected remove(): void {
    this.drafts.change({ point: null });
  }
}
