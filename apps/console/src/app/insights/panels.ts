import { Injectable, inject } from '@angular/core';
import type {
  FigureNumbersFragment,
  FigurePlacesQuery,
  FiguresQuery as FiguresAnswer,
  StatsFilter,
} from '@ns/contract/console';
import { LanguageStore, ScreenTexts } from '@ns/web';
import { Catalogue } from '../catalogue/catalogue.ts';
import { bars, overTime } from './chart-options.ts';
import type { Sheet } from './export-figures.ts';
import type { FigurePanelView, RowsPanel } from './figure-panel.ts';
import { type FiguresQuery, figureListParams } from './figures-query.ts';
import { byReceived, cellsOf, type NamedNumbers, type NumberWords, tableRows } from './figures-view.ts';
import { intervalFor, periodAround, plusDays } from './period.ts';
import { promisePanel } from './promise-panel.ts';

type Ages = FigurePlacesQuery['openSignalAges'];

/** Everything below the large numbers. */
export interface PanelsView {
  readonly overTime: FigurePanelView;
  readonly departments: RowsPanel;
  readonly promises: RowsPanel;
  readonly ages: FigurePanelView;
  readonly ageRows: Ages;
  readonly categories: RowsPanel;
  readonly channels: RowsPanel;
  readonly settlements: RowsPanel;
}

/** Entries that a chart shows; the table has all of them. */
const topEntries = 10;
const barHeight = 34;
const legendHeight = 60;

/** Makes the panels of the page: names from the menus, drawings and tables with the same numbers. */
@Injectable()
export class Panels {
  private readonly catalogue = inject(Catalogue);
  private readonly t = inject(ScreenTexts).t;
  private readonly language = inject(LanguageStore);

  of(query: FiguresQuery, answer: FiguresAnswer, ages: Ages, words: NumberWords): PanelsView {
    const rows = this.rowsOf(answer);
    const received = this.text('received');
    const count = (title: string, first: string, of: readonly NamedNumbers[]): RowsPanel => {
      const shown = of.slice(0, topEntries);
      return this.rowsPanel(query, words, {
        title,
        first,
        rows: of,
        height: shown.length * barHeight + 30,
        option: bars(
          shown.map(({ name }) => name),
          [{ name: received, values: shown.map(({ numbers }) => numbers.received), colour: 'received' }],
        ),
      });
    };
    return {
      overTime: this.timePanel(query, answer, words),
      departments: this.inTimePanel(query, rows.departments, words),
      promises: promisePanel(query, rows.departments, words, (key) => this.text(key), {
        bar: barHeight,
        legend: legendHeight,
      }),
      ages: this.agesPanel(query, ages, words),
      ageRows: ages,
      categories: count(this.text('topCategories'), this.text('category'), rows.categories),
      channels: count(this.text('channels'), this.text('channel'), rows.channels),
      settlements: count(this.text('settlements'), this.text('settlement'), rows.settlements),
    };
  }

  /** The tables as numbers, for a file. */
  sheets(query: FiguresQuery, answer: FiguresAnswer, total: FigureNumbersFragment): readonly Sheet[] {
    const rows = this.rowsOf(answer);
    const sheet = (title: string, first: string, of: readonly NamedNumbers[]): Sheet => ({
      title,
      first,
      columns: exportColumns.map((column) => this.text(`export.${column}`)),
      rows: of.map(({ name, numbers }) => ({
        name,
        values: exportColumns.map((column) => (column === 'inTime' ? numbers.resolvedInTime : numbers[column]) ?? null),
      })),
    });
    const whole = [{ name: `${query.from} – ${query.to}`, part: {}, numbers: total }];
    const series = answer.series.map((row) => ({ name: row.period ?? '', part: {}, numbers: row }));
    return [
      sheet(this.text('export.total'), this.text('period'), whole),
      sheet(this.text('export.series'), this.text('period'), series),
      sheet(this.text('department'), this.text('department'), rows.departments),
      sheet(this.text('category'), this.text('category'), rows.categories),
      sheet(this.text('channel'), this.text('channel'), rows.channels),
      sheet(this.text('settlement'), this.text('settlement'), rows.settlements),
    ];
  }

  departmentName(code: string): string {
    return this.catalogue.departments().find((each) => each.code === code)?.name ?? code;
  }

  settlementName(code: string): string {
    return this.catalogue.settlements().find((each) => each.code === code)?.name ?? code;
  }

  categoryName(code: string): string {
    const groups = this.catalogue.categories();
    const all = groups.flatMap((group) => [...group.choices, { code: group.code, name: group.name }]);
    return all.find((each) => each.code === code)?.name ?? code;
  }

  /** What a filter is narrowed to, in words. */
  filterNames({ departments, categories, settlements, channels }: StatsFilter): readonly string[] {
    return [
      ...(departments ?? []).map((code) => this.departmentName(code)),
      ...(categories ?? []).map((code) => this.categoryName(code)),
      ...(settlements ?? []).map((code) => this.settlementName(code)),
      ...(channels ?? []).map((code) => this.t(`channel.${code}`)),
    ];
  }

  private rowsOf({ departments, categories, channels, settlements }: FiguresAnswer) {
    const named = <T extends FigureNumbersFragment>(
      rows: readonly T[],
      codeOf: (row: T) => string | null | undefined,
      make: (code: string) => Pick<NamedNumbers, 'name' | 'part'>,
    ) => byReceived(rows.map((numbers) => ({ ...make(codeOf(numbers) ?? ''), numbers })));
    return {
      departments: named(
        departments,
        ({ department }) => department,
        (code) => ({ name: this.departmentName(code), part: { departments: [code] } }),
      ),
      categories: named(
        categories,
        ({ category }) => category,
        (code) => ({ name: this.categoryName(code), part: { categories: [code] } }),
      ),
      channels: channels
        .flatMap((numbers) => (numbers.channel ? [{ numbers, channel: numbers.channel }] : []))
        .map(({ numbers, channel }) => ({
          name: this.t(`channel.${channel}`),
          part: { channels: [channel] },
          numbers,
        }))
        .toSorted((one, other) => other.numbers.received - one.numbers.received),
      settlements: named(
        settlements,
        ({ settlement }) => settlement,
        (code) => ({ name: this.settlementName(code), part: { settlements: [code] } }),
      ),
    };
  }

  private timePanel(query: FiguresQuery, { series }: FiguresAnswer, words: NumberWords): FigurePanelView {
    const interval = intervalFor(query);
    const label = (day: string) => this.periodText(day, interval);
    return {
      title: this.text('overTime'),
      first: this.text(`interval.${interval}`),
      columns: this.columns(),
      rows: series.map((row) => {
        const first = row.period ?? query.from;
        const end = interval === 'DAY' ? first : periodAround(interval === 'WEEK' ? 'week' : 'month', first).to;
        const range = { from: first < query.from ? query.from : first, to: end > query.to ? query.to : end };
        return { name: label(first), cells: cellsOf({ ...query, kind: 'free', ...range }, row, {}, words) };
      }),
      height: 280,
      option: overTime(
        series.map(({ period }) => label(period ?? query.from)),
        [
          { name: this.text('received'), values: series.map(({ received }) => received), colour: 'received' },
          { name: this.text('resolved'), values: series.map(({ resolved }) => resolved), colour: 'resolved' },
        ],
      ),
    };
  }

  private inTimePanel(query: FiguresQuery, all: readonly NamedNumbers[], words: NumberWords): RowsPanel {
    const rows = all.filter(({ numbers }) => numbers.resolved > 0);
    const part = (of: number, whole: number) => Math.round((100 * of) / whole);
    const shares = rows.map(({ numbers }) => part(numbers.resolvedInTime, numbers.resolved));
    const panel = this.rowsPanel(query, words, {
      title: this.text('inTimeByDepartment'),
      first: this.text('department'),
      rows: all,
      height: rows.length * barHeight + legendHeight,
      option: bars(
        rows.map(({ name }) => name),
        [
          { name: this.text('inTimeShare'), values: shares, colour: 'resolved' },
          { name: this.text('lateShare'), values: shares.map((share) => 100 - share), colour: 'late' },
        ],
        { unit: this.language.row().percentSign, most: 100 },
      ),
    });
    return { ...panel, rows };
  }

  private agesPanel(query: FiguresQuery, ages: Ages, words: NumberWords): FigurePanelView {
    const name = ({ minDays, maxDays }: Ages[number]) =>
      maxDays == null
        ? this.text('ageFrom', { days: minDays })
        : this.text('ageBetween', { from: minDays, to: maxDays });
    const some = ages.some(({ open }) => open > 0) ? ages : [];
    return {
      title: this.text('ages'),
      first: this.text('age'),
      columns: [this.text('open'), this.text('overdue')],
      rows: some.map((row) => ({
        name: name(row),
        cells: [
          { text: words.whole(row.open), list: row.open ? figureListParams(query, 'OPEN', {}, row) : null },
          { text: words.whole(row.overdue), list: row.overdue ? figureListParams(query, 'OVERDUE', {}, row) : null },
        ],
      })),
      height: some.length * barHeight + legendHeight,
      option: bars(some.map(name), [
        { name: this.text('onTime'), values: some.map(({ open, overdue }) => open - overdue), colour: 'calm' },
        { name: this.text('overdue'), values: some.map(({ overdue }) => overdue), colour: 'late' },
      ]),
    };
  }

  private rowsPanel(
    query: FiguresQuery,
    words: NumberWords,
    panel: Pick<FigurePanelView, 'title' | 'first' | 'option' | 'height'> & { readonly rows: readonly NamedNumbers[] },
  ): RowsPanel {
    const { rows, ...view } = panel;
    return { rows, view: { ...view, columns: this.columns(), rows: tableRows(query, rows, words) } };
  }

  private columns(): readonly string[] {
    return ['received', 'resolved', 'inTimeShort', 'open', 'overdue', 'medianDays'].map((key) => this.text(key));
  }

  private periodText(day: string, interval: 'DAY' | 'WEEK' | 'MONTH'): string {
    if (interval === 'MONTH') {
      const [year = '', month = '1'] = day.split('-');
      return `${this.text(`months.${String(Number(month))}`)} ${year}`;
    }
    const short = (each: string) => `${each.slice(8, 10)}.${each.slice(5, 7)}`;
    return interval === 'DAY' ? short(day) : `${short(day)}–${short(plusDays(day, 6))}`;
  }

  private text(key: string, values: Readonly<Record<string, unknown>> = {}): string {
    return this.t(`insights.${key}`, values);
  }
}

const exportColumns = [
  'received',
  'resolved',
  'inTime',
  'open',
  'overdue',
  'reopened',
  'disputed',
  'rated',
  'averageStars',
  'medianHoursToRegister',
  'medianHoursToFirstResponse',
  'medianHoursToResolve',
  'p90HoursToResolve',
  'promisesMade',
  'promisesKept',
  'promisesMoved',
  'promisesBroken',
  'shareKept',
] as const;
