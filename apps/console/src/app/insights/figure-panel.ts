import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Chart } from './chart.ts';
import type { Drawing } from './chart-options.ts';
import { type FigureRow, FigureTable } from './figure-table.ts';
import type { NamedNumbers } from './figures-view.ts';

/** Everything of one chart: the drawing, and the same numbers as a table. */
export interface FigurePanelView {
  readonly title: string;
  /** heading of the first column of the table */
  readonly first: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly option: Drawing;
  /** of the drawing, in pixels */
  readonly height: number;
}

/** A panel of named rows: the rows lead from a pressed bar to its signals. */
export interface RowsPanel {
  readonly view: FigurePanelView;
  readonly rows: readonly NamedNumbers[];
}

/** A chart on a card, its table below it: closed on the screen, open on paper. */
@Component({
  selector: 'ns-figure-panel',
  imports: [TranslocoPipe, Chart, FigureTable],
  host: { class: 'ns-card' },
  template: `
    <h2>{{ view().title }}</h2>
    @if (view().rows.length) {
      <ns-chart
        [style.height.px]="view().height"
        [label]="'insights.chartOf' | transloco: { title: view().title }"
        [option]="view().option"
        (picked)="picked.emit($event)"
      />
      <details>
        <summary>{{ 'insights.table' | transloco }}</summary>
        <ns-figure-table
          [caption]="view().title"
          [first]="view().first"
          [columns]="view().columns"
          [rows]="view().rows"
        />
      </details>
    } @else {
      <p class="ns-quiet">{{ 'insights.nothing' | transloco }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    summary {
      width: max-content;
      margin-top: 8px;
      color: var(--mat-sys-primary);
      font-size: 0.875rem;
      cursor: pointer;
    }
    @media print {
      summary {
        display: none;
      }
    }
  `,
})
export class FigurePanel {
  readonly view = input.required<FigurePanelView>();
  readonly picked = output<number>();
}
