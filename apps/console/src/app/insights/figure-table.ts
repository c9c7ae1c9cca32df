import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** A number or word of a table, with the list behind it. */
export interface FigureCell {
  readonly text: string;
  /** parameters of the list; null where there is none */
  readonly list: Readonly<Record<string, string | null>> | null;
}

export interface FigureRow {
  readonly name: string;
  readonly cells: readonly FigureCell[];
}

/** What a chart shows, as a table; each number leads to its signals. */
@Component({
  selector: 'ns-figure-table',
  imports: [RouterLink],
  template: `
    <table class="ns-table">
      <caption class="cdk-visually-hidden">
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ first() }}</th>
          @for (column of columns(); track column) {
            <th scope="col" class="number">{{ column }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.name) {
          <tr>
            <th scope="row">{{ row.name }}</th>
            @for (cell of row.cells; track $index) {
              <td class="number">
                @if (cell.list; as list) {
                  <a
                    routerLink="/insights/signals"
                    [queryParams]="list"
                    [attr.aria-label]="row.name + ', ' + columns()[$index] + ': ' + cell.text"
                    >{{ cell.text }}</a
                  >
                } @else {
                  {{ cell.text }}
                }
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
      overflow-x: auto;
    }
    th,
    td {
      padding: 6px 10px 6px 0;
    }
    .number {
      text-align: right;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    td a {
      display: inline-block;
      min-width: 28px;
      min-height: 24px;
    }
  `,
})
export class FigureTable {
  readonly caption = input.required<string>();
  /** heading of the first column */
  readonly first = input.required<string>();
  readonly columns = input.required<readonly string[]>();
  readonly rows = input.required<readonly FigureRow[]>();
}
