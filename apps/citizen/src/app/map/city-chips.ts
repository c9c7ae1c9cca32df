import { Component, computed, inject, input, output } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import type { CityMenusQuery } from '@ns/contract/city';
import { ScreenTexts } from '@ns/web';
import type { CityFilter } from './city-filter.ts';

interface Chip {
  readonly name: string;
  /** What takes it away. */
  readonly without: Partial<CityFilter>;
}

/** What the map is narrowed to, each with one press that takes it away. */
@Component({
  selector: 'ns-city-chips',
  imports: [IonButton, IonIcon],
  template: `
    @for (chip of chips(); track chip.name) {
      <ion-button
        class="map-chip"
        fill="outline"
        size="small"
        [attr.aria-label]="t('map.takeAway', { name: chip.name })"
        (click)="changed.emit(chip.without)"
      >
        {{ chip.name }}<ion-icon slot="end" name="close" aria-hidden="true" />
      </ion-button>
    }
  `,
  host: { style: 'display: contents' },
})
export class CityChips {
  readonly filter = input.required<CityFilter>();
  readonly menus = input.required<CityMenusQuery | undefined>();
  /** Name of the chosen street; empty without one. */
  readonly streetName = input('');
  readonly changed = output<Partial<CityFilter>>();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly chips = computed<readonly Chip[]>(() => {
    const { category, settlement, quarter, street, state, days, text } = this.filter();
    const town = this.menus()?.settlements.find(({ code }) => code === settlement);
    const categories = (this.menus()?.categories ?? []).flatMap((group) => [group, ...group.children]);
    const names: readonly (Chip | false)[] = [
      street !== '' && { name: this.streetName(), without: { street: '', settlement: '' } },
      quarter !== '' && {
        name: town?.quarters.find(({ code }) => code === quarter)?.name ?? '',
        without: { quarter: '' },
      },
      // A street or quarter says where it is.
      street === '' && quarter === '' && { name: town?.name ?? '', without: { settlement: '' } },
      { name: categories.find(({ code }) => code === category)?.name ?? '', without: { category: '' } },
      state !== '' && { name: this.t(state === 'OPEN' ? 'map.open' : 'map.done'), without: { state: '' } },
      days !== null && { name: this.t('map.days', { count: days }), without: { days: null } },
      text !== '' && { name: `„${text}“`, without: { text: '' } },
    ];
    return names.flatMap((each) => (each && each.name !== '' ? [each] : []));
  });
}
