import { Component, computed, inject, input } from '@angular/core';
import { FiguresByReceiverDocument } from '@ns/contract/console';
import { LanguageStore, ScreenTexts, watchQuery } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { type FigureRow, FigureTable } from './figure-table.ts';
import type { FiguresQuery } from './figures-query.ts';
import { numberWords } from './figures-view.ts';

const counts = [
  ...(['begun', 'sent', 'received', 'done', 'notOurs', 'needsMore'] as const),
  ...(['givenUp', 'withdrawn', 'open', 'needsAttention', 'disputed'] as const),
];
const medians = ['medianDaysToSend', 'medianDaysToReceive', 'medianDaysToAnswer'] as const;
const headings = [
  ...['begun', 'sent', 'got', 'done', 'notOurs', 'needsMore'],
  ...['givenUp', 'withdrawn', 'open', 'needsAttention', 'disputed'],
  ...['daysToSend', 'daysToReceive', 'daysToAnswer'],
];

/** „По получатели“: how external bodies and contractors answer. */
@Component({
  selector: 'ns-receivers-panel',
  imports: [screenParts, FigureTable],
  host: { class: 'ns-card', 'data-testid': 'by-receiver' },
  template: `
    <h2>{{ 'insights.receivers.title' | transloco }}</h2>
    @if (asked.error(); as failure) {
      <ns-problem [text]="failure.message" />
    } @else if (rows().length) {
      <!-- The table is wider than its card on most screens; the keyboard moves it. -->
      <ns-figure-table
        tabindex="0"
        role="group"
        [attr.aria-label]="'insights.receivers.title' | transloco"
        [caption]="'insights.receivers.title' | transloco"
        [first]="'insights.receivers.receiver' | transloco"
        [columns]="columns()"
        [rows]="rows()"
      />
    } @else if (asked.data()) {
      <p class="ns-quiet">{{ 'insights.receivers.none' | transloco }}</p>
    }
    <p class="ns-small ns-quiet">
      {{ 'insights.receivers.text' | transloco }}
      @if (isFiltered()) {
        {{ 'insights.receivers.unfiltered' | transloco }}
      }
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      min-width: 0;
    }
  `,
})
export class ReceiversPanel {
  private readonly t = inject(ScreenTexts).t;
  private readonly language = inject(LanguageStore);
  readonly query = input.required<FiguresQuery>();

  protected readonly asked = watchQuery(FiguresByReceiverDocument, () => {
    const { from, to } = this.query();
    return { from, to };
  });
  protected readonly isFiltered = computed(() => Object.keys(this.query().filter).length > 0);
  protected readonly columns = computed(() => headings.map((key) => this.t(`insights.receivers.${key}`)));
  protected readonly rows = computed<readonly FigureRow[]>(() => {
    const words = numberWords(this.language.row());
    return (this.asked.data()?.receiverFigures ?? []).map((figures) => {
      const texts = [
        ...counts.map((key) => words.whole(figures[key])),
        ...medians.map((key) => (figures[key] == null ? '–' : words.decimal(figures[key]))),
      ];
      const { name, kind } = figures;
      return {
        name: kind === 'CONTRACTOR' ? this.t('insights.receivers.contractor', { name }) : name,
        cells: texts.map((text) => ({ text, list: null })),
      };
    });
  });
}
