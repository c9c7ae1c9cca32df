import { Component, input, output, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DraftPoint } from './report-draft';

/** The place of the problem from the device's position, on request only. */
@Component({
  selector: 'ns-place-point',
  imports: [IonButton, IonIcon, TranslocoDirective],
  template: `
    <div class="row" *transloco="let t" aria-live="polite">
      @if (point(); as place) {
        <span class="place"><ion-icon name="place" aria-hidden="true" />{{ t('report.pointTaken') }} {{ place.lat.toFixed(5) }}, {{ place.lon.toFixed(5) }}</span>
        <ion-button type="button" fill="clear" (click)="pointChange.emit(null)">{{ t('report.pointRemove') }}</ion-button>
      } @else {
        <ion-button type="button" fill="outline" [disabled]="looking()" (click)="locate()">
          <ion-icon slot="start" name="place" aria-hidden="true" />{{ looking() ? t('report.pointLooking') : t('report.pointTake') }}
        </ion-button>
      }
      @if (refused()) {
        <p class="field-error">{{ t('report.pointRefused') }}</p>
      }
      @if (problem()) {
        <p class="field-error">{{ problem() }}</p>
      }
    </div>
  `,
  styles: `
    .place {
      display: inline-flex;
      gap: 0.4rem;
      align-items: center;
      color: var(--ns-leaf);
      font-weight: 570;
    }

    .field-error {
      flex-basis: 100%;
    }
  `,
})
export class PlacePoint {
  readonly point = input.required<DraftPoint | null>();
  readonly problem = input('');
  readonly pointChange = output<DraftPoint | null>();

  protected readonly looking = signal(false);
  protected readonly refused = signal(false);

  protected locate(): void {
    this.looking.set(true);
    this.refused.set(false);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.looking.set(false);
        this.pointChange.emit({ lat: coords.latitude, lon: coords.longitude });
      },
      () => {
        this.looking.set(false);
        this.refused.set(true);
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  }
}
