import { Component, computed, inject, input, output } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { type MapPosition, LanguageStore, ScreenTexts } from '@ns/web';
import type { PhotoTray } from '../photos/photo-tray.ts';
import { Icon } from '../icons/icon.ts';
import { metersAway, placeAt, placeWords, type Surroundings } from './place-names.ts';

/** What a photo proposes: taken with one press, never by itself. */
export interface PlaceProposal {
  readonly point: MapPosition;
}

/** Proposes the place at which one of the chosen photos was taken. */
@Component({
  selector: 'ns-photo-place',
  imports: [IonButton, Icon],
  template: `
    @if (proposal(); as found) {
      <div class="proposal" role="status">
        <ns-icon name="camera" aria-hidden="true" />
        <div>
          <p>{{ t('place.fromPhoto', { place: t(found.words.key, found.words) }) }}</p>
          <ion-button type="button" size="small" (click)="take.emit(found)">{{ t('place.usePhoto') }}</ion-button>
        </div>
      </div>
    } @else if (outside(); as words) {
      <p class="proposal outside" role="status">
        <ns-icon name="information" aria-hidden="true" />
        <span>{{ t('place.photoOutside', words) }}</span>
      </p>
    }
  `,
  styles: `
    :host(:empty) {
      display: none;
    }

    .proposal {
      display: flex;
      gap: 0.7rem;
      align-items: start;
      padding: 0.9rem 1rem;
      border-radius: var(--ns-radius-small);
      background: var(--ns-river-mist);
    }

    .proposal ns-icon {
      flex: none;
      margin-top: 0.05rem;
      color: var(--ns-river);
      font-size: 1.35rem;
    }

    p {
      margin: 0 0 0.6rem;
    }

    .outside {
      margin: 0;
      background: var(--ns-sun-mist);
    }

    .outside ns-icon {
      color: var(--ns-sun);
    }
  `,
})
export class PhotoPlace {
  readonly tray = input.required<PhotoTray>();
  readonly around = input.required<Surroundings>();
  /** The place as it is; what is already there is not proposed again. */
  readonly point = input.required<MapPosition | null>();
  readonly take = output<PlaceProposal>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly locale = inject(LanguageStore).locale;
  private readonly known = computed(() =>
    this.tray()
      .items()
      .flatMap(({ position }) => position ?? []),
  );

  protected readonly proposal = computed(() => {
    for (const point of this.known()) {
      const found = placeAt(point, this.around());
      if (found && !isSame(point, this.point())) {
        const words = placeWords(point, this.around(), this.locale());
        return { point, words };
      }
    }
    return null;
  });
  /** A photo from elsewhere, while nothing else says where it is. */
  protected readonly outside = computed(() => {
    const point = this.point() ? undefined : this.known().find((each) => metersAway(each, this.around()) > 0);
    return point && placeWords(point, this.around(), this.locale());
  });
}

function isSame(one: MapPosition, other: MapPosition | null): boolean {
  return other !== null && one.lat === other.lat && one.lon === other.lon;
}
