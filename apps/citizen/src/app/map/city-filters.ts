import { Component, computed, inject, input, output } from '@angular/core';
import type { CityMenusQuery } from '@ns/contract/city';
import { ScreenTexts } from '@ns/web';
import { type CityFilter, periods } from './city-filter.ts';

/** The menus that narrow the map and the list. */
@Component({
  selector: 'ns-city-filters',
  template: `
    <label>
      <span>{{ t('map.category') }}</span>
      <select #category [value]="filter().category" (change)="changed.emit({ category: category.value })">
        <option value="">{{ t('map.all') }}</option>
        @for (group of menus()?.categories; track group.code) {
          <optgroup [label]="group.name">
            <option [value]="group.code" [selected]="group.code === filter().category">
              {{ t('map.wholeGroup', { group: group.name }) }}
            </option>
            @for (leaf of group.children; track leaf.code) {
              <option [value]="leaf.code" [selected]="leaf.code === filter().category">{{ leaf.name }}</option>
            }
          </optgroup>
        }
      </select>
    </label>
    <label>
      <span>{{ t('map.state') }}</span>
      <select #state (change)="changed.emit({ state: stateOf(state.value) })">
        <option value="">{{ t('map.all') }}</option>
        <option value="OPEN" [selected]="filter().state === 'OPEN'">{{ t('map.open') }}</option>
        <option value="DONE" [selected]="filter().state === 'DONE'">{{ t('map.done') }}</option>
      </select>
    </label>
    <label>
      <span>{{ t('map.period') }}</span>
      <select #days (change)="changed.emit({ days: days.value === '' ? null : +days.value })">
        <option value="">{{ t('map.always') }}</option>
        @for (period of periods; track period) {
          <option [value]="period" [selected]="period === filter().days">
            {{ t('map.days', { count: period }) }}
          </option>
        }
      </select>
    </label>
    <label>
      <span>{{ t('map.settlement') }}</span>
      <select #settlement (change)="changed.emit({ settlement: settlement.value, quarter: '', street: '' })">
        <option value="">{{ t('map.all') }}</option>
        @for (each of menus()?.settlements; track each.code) {
          <option [value]="each.code" [selected]="each.code === filter().settlement">{{ each.name }}</option>
        }
      </select>
    </label>
    @if (quarters().length > 0) {
      <label>
        <span>{{ t('map.quarter') }}</span>
        <select #quarter (change)="choose(quarter.value)">
          <option value="">{{ t('map.all') }}</option>
          @for (each of quarters(); track each.value) {
            <option [value]="each.value" [selected]="each.value === chosenQuarter()">{{ each.name }}</option>
          }
        </select>
      </label>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
      gap: 0.6rem 0.75rem;
    }

    label {
      display: grid;
      gap: 0.2rem;
      min-width: 0;
      font-size: 0.875rem;
      font-weight: 600;
    }

    select {
      min-height: 2.75rem;
      padding-block: 0.35rem;
      text-overflow: ellipsis;
    }
  `,
})
export class CityFilters {
  readonly filter = input.required<CityFilter>();
  readonly menus = input.required<CityMenusQuery | undefined>();
  readonly changed = output<Partial<CityFilter>>();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly periods = periods;
  /** Those of the chosen settlement, or of all; a code is one within its settlement. */
  protected readonly quarters = computed(() => {
    const { settlement } = this.filter();
    return (this.menus()?.settlements ?? [])
      .filter(({ code }) => settlement === '' || code === settlement)
      .flatMap(({ code, quarters }) => quarters.map((each) => ({ value: `${code}/${each.code}`, name: each.name })));
  });
  protected readonly chosenQuarter = computed(() => {
    const { settlement, quarter } = this.filter();
    return quarter && `${settlement}/${quarter}`;
  });

  protected choose(value: string): void {
    const [settlement = '', quarter = ''] = value.split('/');
    this.changed.emit(value === '' ? { quarter: '' } : { settlement, quarter, street: '' });
  }

  protected readonly stateOf = (value: string) => (value === 'OPEN' || value === 'DONE' ? value : '');
}
