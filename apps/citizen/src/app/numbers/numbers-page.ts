import { Component, computed, inject, signal } from '@angular/core';
import { CityMenusDocument, type NumbersRowFragment, PublicNumbersDocument } from '@ns/contract/city';
import { LanguageStore, LocalDates, watchQuery, ScreenTexts, serverOriginToken } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { BarChart } from './bar-chart.ts';
import { MonthChart, type MonthColumns } from './month-chart.ts';
import { drawnCount, largestFirst } from './number-rows.ts';
import { NumberTiles } from './number-tiles.ts';
import { PromiseBars } from './promise-bars.ts';
import { promiseRows } from './promise-rows.ts';

/** Number of categories that are shown before somebody asks for all. */
const fewCategories = 10;

/** Files of the open data, by what they hold. */
const files = [
  { key: 'signalsCsv', path: '/open-data/signals.csv' },
  { key: 'signalsGeojson', path: '/open-data/signals.geojson' },
  { key: 'numbersCsv', path: '/open-data/numbers.csv' },
  { key: 'numbersJson', path: '/open-data/numbers.json' },
  { key: 'feed', path: '/feeds/signals.atom' },
] as const;

/** The municipality in numbers, and the same as files that everybody may use. */
@Component({
  selector: 'ns-numbers-page',
  imports: [screenParts, BarChart, MonthChart, NumberTiles, PromiseBars],
  templateUrl: './numbers-page.html',
  styleUrl: './numbers-page.css',
})
export class NumbersPage {
  protected readonly t = inject(ScreenTexts).t;
  private readonly language = inject(LanguageStore);
  private readonly locale = this.language.locale;
  /** The terms of the open data, which are there in every language of the European Union. */
  protected readonly licence = computed(
    () => `https://creativecommons.org/licenses/by/4.0/deed.${this.language.tag()}`,
  );
  private readonly origin = inject(serverOriginToken);
  private readonly menus = watchQuery(CityMenusDocument);
  protected readonly dates = inject(LocalDates);
  protected readonly answer = watchQuery(PublicNumbersDocument);
  /** With the menus, whose names the bars have: without them the page would be drawn twice. */
  protected readonly numbers = computed(() =>
    this.menus.data() || this.menus.error() ? this.answer.data()?.publicNumbers : undefined,
  );
  protected readonly files = files.map(({ key, path }) => ({ key, url: this.origin + path }));
  protected readonly allCategories = signal(false);

  private readonly categoryNames = computed(
    () =>
      new Map(
        (this.menus.data()?.categories ?? [])
          .flatMap((group) => [group, ...group.children])
          .map(({ code, name }) => [code, name]),
      ),
  );
  private readonly settlementNames = computed(
    () => new Map((this.menus.data()?.settlements ?? []).map(({ code, name }) => [code, name])),
  );
  protected readonly categories = computed(() =>
    largestFirst(
      this.numbers()?.categories ?? [],
      (code) => this.categoryNames().get(code),
      (row) => this.note(row),
    ),
  );
  protected readonly shownCategories = computed(() =>
    this.allCategories() ? this.categories() : this.categories().slice(0, fewCategories),
  );
  protected readonly settlements = computed(() =>
    largestFirst(
      this.numbers()?.settlements ?? [],
      (code) => this.settlementNames().get(code),
      (row) => this.note(row),
    ),
  );
  private readonly departmentNames = computed(
    () => new Map((this.answer.data()?.departments ?? []).map(({ code, name }) => [code, name])),
  );
  protected readonly promises = computed(() =>
    promiseRows(this.numbers()?.departments ?? [], (code) => this.departmentNames().get(code)),
  );
  protected readonly months = computed<readonly MonthColumns[]>(() =>
    (this.numbers()?.months ?? []).flatMap(({ key, received, resolved }) =>
      key
        ? [
            {
              key,
              // The short form of Bulgarian is a number.
              short: this.month(key, { month: 'long' }).slice(0, 3),
              name: this.month(key, { month: 'long', year: 'numeric' }),
              received: drawnCount(received),
              resolved: drawnCount(resolved),
            },
          ]
        : [],
    ),
  );

  /** How many of a hundred were done in time, where enough were done. */
  private note({ inTimePercent }: NumbersRowFragment): string {
    return inTimePercent === null || inTimePercent === undefined
      ? ''
      : this.t('numbers.inTimeNote', { percent: inTimePercent });
  }

  private month(day: string, shape: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.locale(), { ...shape, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  }
}
