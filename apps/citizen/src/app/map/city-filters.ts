import { Component, computed, inject, input, output } from '@angular/core';
import { IonSelect } from '@ionic/angular/ion-select';
import { IonSelectOption } from '@ionic/angular/ion-select-option';
import type { CityMenusQuery } from '@ns/contract/city';
import { ScreenTexts } from '@ns/web';
import { WideScreen } from '../page/wide-screen.ts';
import { type CityFilter, periods } from './city-filter.ts';

interface Choice {
  readonly value: string;
  readonly name: string;
  /** Stands below the group of the choice before it. */
  readonly isLeaf?: boolean;
}

interface Menu {
  readonly key: 'category' | 'state' | 'period' | 'settlement' | 'quarter';
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly choose: (value: string) => void;
}

/** The menus that narrow the map and the list. */
@Component({
  selector: 'ns-city-filters',
  imports: [IonSelect, IonSelectOption],
  template: `
    @for (menu of shown(); track menu.key) {
      <ion-select
        labelPlacement="stacked"
        [label]="t('map.' + menu.key)"
        [interface]="screen.sideBySide() ? 'popover' : 'modal'"
        [interfaceOptions]="{ header: t('map.' + menu.key) }"
        [cancelText]="t('form.close')"
        [value]="menu.value"
        (ionChange)="menu.choose($event.detail.value)"
      >
        <ion-select-option value="">{{ t(menu.key === 'period' ? 'map.always' : 'map.all') }}</ion-select-option>
        @for (choice of menu.choices; track choice.value) {
          <ion-select-option [value]="choice.value" [class.leaf]="choice.isLeaf">{{ choice.name }}</ion-select-option>
        }
      </ion-select>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr));
      gap: 0.75rem 0.5rem;
    }

    ion-select {
      --padding-start: 0.65rem;
      --padding-end: 0.5rem;
    }
  `,
})
export class CityFilters {
  readonly filter = input.required<CityFilter>();
  readonly menus = input.required<CityMenusQuery | undefined>();
  /** The menus that are shown; null for all. */
  readonly only = input<readonly Menu['key'][] | null>(null);
  readonly changed = output<Partial<CityFilter>>();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly screen = inject(WideScreen);
  private readonly categories = computed<readonly Choice[]>(() =>
    (this.menus()?.categories ?? []).flatMap(({ code, name, children }) => [
      { value: code, name: this.t('map.wholeGroup', { group: name }) },
      ...children.map((leaf) => ({ value: leaf.code, name: leaf.name, isLeaf: true })),
    ]),
  );
  private readonly settlements = computed<readonly Choice[]>(() =>
    (this.menus()?.settlements ?? []).map(({ code, name }) => ({ value: code, name })),
  );
  /** Those of the chosen settlement, or of all; a code is one within its settlement. */
  private readonly quarters = computed<readonly Choice[]>(() => {
    const { settlement } = this.filter();
    return (this.menus()?.settlements ?? [])
      .filter(({ code }) => settlement === '' || code === settlement)
      .flatMap(({ code, quarters }) => quarters.map((each) => ({ value: `${code}/${each.code}`, name: each.name })));
  });

  protected readonly shown = computed<readonly Menu[]>(() => {
    const { category, state, days, settlement, quarter } = this.filter();
    const all: readonly Menu[] = [
      {
        key: 'category',
        value: category,
        choices: this.categories(),
        choose: (value) => this.changed.emit({ category: value }),
      },
      {
        key: 'state',
        value: state,
        choices: (['OPEN', 'DONE'] as const).map((value) => ({
          value,
          name: this.t(value === 'OPEN' ? 'map.open' : 'map.done'),
        })),
        choose: (value) => this.changed.emit({ state: value === 'OPEN' || value === 'DONE' ? value : '' }),
      },
      {
        key: 'period',
        value: days === null ? '' : String(days),
        choices: periods.map((count) => ({ value: String(count), name: this.t('map.days', { count }) })),
        choose: (value) => this.changed.emit({ days: value === '' ? null : Number(value) }),
      },
      {
        key: 'settlement',
        value: settlement,
        choices: this.settlements(),
        choose: (value) => this.changed.emit({ settlement: value, quarter: '', street: '' }),
      },
      {
        key: 'quarter',
        value: quarter && `${settlement}/${quarter}`,
        choices: this.quarters(),
        choose: (value) => this.chooseQuarter(value),
      },
    ];
    const only = this.only();
    return all.filter(
      ({ key, choices }) => (key !== 'quarter' || choices.length > 0) && (only === null || only.includes(key)),
    );
  });

  private chooseQuarter(value: string): void {
    const [settlement = '', quarter = ''] = value.split('/');
    this.changed.emit(value === '' ? { quarter: '' } : { settlement, quarter, street: '' });
  }
}
