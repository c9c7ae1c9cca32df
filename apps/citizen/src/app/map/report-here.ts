import { Component, computed, inject, input, output } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { NavController } from '@ionic/angular/nav-controller';
import { type MapPosition, LanguageStore, ScreenTexts } from '@ns/web';
import { metersAway, placeAt, placeWords, type Surroundings } from '../place/place-names.ts';
import { DraftStore } from '../draft/draft-store.ts';

/** A place that was pressed on the map: begins a report there, or says that it lies outside. */
@Component({
  selector: 'ns-report-here',
  imports: [IonButton, IonIcon],
  template: `
    <p role="status">{{ t(words().key, { ...words() }) }}</p>
    <div class="row">
      @if (inside()) {
        <ion-button (click)="report()">
          <ion-icon slot="start" name="add" aria-hidden="true" />{{ t('map.reportHere') }}
        </ion-button>
      }
      <ion-button fill="clear" (click)="closed.emit()">{{ t('form.close') }}</ion-button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.6rem;
    }

    p {
      margin: 0;
      font-weight: 570;
    }
  `,
})
export class ReportHere {
  readonly at = input.required<MapPosition>();
  readonly around = input.required<Surroundings>();
  readonly closed = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly drafts = inject(DraftStore);
  private readonly navigation = inject(NavController);
  private readonly locale = inject(LanguageStore).locale;
  protected readonly inside = computed(() => metersAway(this.at(), this.around()) === 0);
  protected readonly words = computed(() => placeWords(this.at(), this.around(), this.locale()));

  /** What was begun before stays among the drafts. */
  protected async report(): Promise<void> {
    const { lat, lon } = this.at();
    const found = placeAt(this.at(), this.around());
    await this.drafts.startNew();
    this.drafts.change({
      point: { lat, lon },
      settlement: found?.settlement.code ?? '',
      quarter: found?.quarter ?? '',
    });
    await this.navigation.navigateForward('/report');
  }
}
