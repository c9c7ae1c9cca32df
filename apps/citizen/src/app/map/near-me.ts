import { Component, computed, inject, input, output, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonSpinner } from '@ionic/angular/ion-spinner';
import { type DevicePosition, type MapPosition, LanguageStore, ScreenTexts } from '@ns/web';
import { deviceGeolocation } from '../device/geolocation.ts';
import { metersAway, placeWords, type Surroundings } from '../place/place-names.ts';

/** Shows what is around the reader: asks the device where it is, or says why that is not known. */
@Component({
  selector: 'ns-near-me',
  imports: [IonButton, IonIcon, IonSpinner],
  host: { style: 'display: contents' },
  template: `
    <ion-button class="map-chip" size="small" (click)="locate()">
      @if (looking()) {
        <ion-spinner slot="start" name="crescent" aria-hidden="true" />
      } @else {
        <ion-icon slot="start" name="locate" aria-hidden="true" />
      }
      {{ t('map.nearMe') }}
    </ion-button>
    <p class="field-error" role="status">
      @if (problem(); as why) {
        <span>{{ t(why.key, why) }}</span>
      }
    </p>
  `,
  styles: `
    p {
      order: 1;
      flex: 1 0 100%;
      margin: 0;
      padding: 0.4rem 0.75rem;
      border-radius: 10px;
      background: var(--ns-surface);
    }

    p:not(:has(span)) {
      display: none;
    }
  `,
})
export class NearMe {
  readonly around = input.required<Surroundings>();
  /** The reader is here, within the municipality. */
  readonly found = output<MapPosition>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly device = inject(deviceGeolocation);
  private readonly locale = inject(LanguageStore).locale;
  protected readonly looking = signal(false);
  private readonly answer = signal<DevicePosition | null>(null);
  protected readonly problem = computed(() => {
    const answer = this.answer();
    if (answer === null) {
      return null;
    }
    return answer.kind === 'found'
      ? { key: 'map.nearOutside', kilometers: placeWords(answer, this.around(), this.locale()).kilometers }
      : { key: answer.kind === 'denied' ? 'map.nearDenied' : 'map.nearUnknown' };
  });

  protected async locate(): Promise<void> {
    if (this.looking()) {
      return;
    }
    this.answer.set(null);
    this.looking.set(true);
    const position = await this.device.current();
    this.looking.set(false);
    if (position.kind === 'found' && metersAway(position, this.around()) === 0) {
      this.found.emit({ lat: position.lat, lon: position.lon });
    } else {
      this.answer.set(position);
    }
  }
}
