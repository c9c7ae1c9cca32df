import { Component, computed, inject, input, output } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { type MapPosition, LanguageStore, ScreenTexts } from '@ns/web';
import type { PhotoTray } from '../photos/photo-tray.ts';
import { Notice } from '../form/notice.ts';
import { metersAway, placeAt, placeWords, type Surroundings } from './place-names.ts';

/** What a photo proposes: taken with one press, never by itself. */
export interface PlaceProposal {
  readonly point: MapPosition;
}

/** Proposes the place at which one of the chosen photos was taken. */
@Component({
  selector: 'ns-photo-place',
  imports: [IonButton, Notice],
  template: `
    @if (proposal(); as found) {
      <ns-notice>
        <p>{{ t('place.fromPhoto', { place: t(found.words.key, found.words) }) }}</p>
        <ion-button type="button" size="small" (click)="take.emit(found)">{{ t('place.usePhoto') }}</ion-button>
      </ns-notice>
    } @else if (outside(); as words) {
      <ns-notice kind="waiting">{{ t('place.photoOutside', words) }}</ns-notice>
    }
  `,
  styles: `
    :host(:empty) {
      display: none;
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
