import { Component, computed, inject, input, output } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import { type MapPosition, LanguageStore, ScreenTexts } from '@ns/web';
import { metersAway, placeAt, placeWords, type Surroundings } from '../place/place-names.ts';
import { DraftStore } from '../draft/draft-store.ts';
import { Icon } from '../icons/icon.ts';

/** A place that was pressed on the map: begins a report there, or says that it lies outside. */
@Component({
  selector: 'ns-report-here',
  imports: [Icon],
  template: `
    <p role="status">{{ t(words().key, { ...words() }) }}</p>
    <div class="row">
      @if (inside()) {
        <button type="button" class="button" (click)="report()">
          <ns-icon name="add" aria-hidden="true" />{{ t('map.reportHere') }}
        </button>
      }
      <button type="button" class="text-button" (click)="closed.emit()">{{ t('form.close') }}</button>
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
