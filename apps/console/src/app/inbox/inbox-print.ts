import { ApplicationRef, Component, DOCUMENT, DestroyRef, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LocalDates } from '@ns/web';
import type { ListedRow } from '../signal-list/listed-rows.ts';

/** The loaded rows of the list on paper: the list on the screen draws only what is seen. */
@Component({
  selector: 'ns-inbox-print',
  imports: [TranslocoPipe],
  template: `
    @if (printing()) {
      <h1>{{ heading() }}</h1>
      <p>{{ dates.moment(now()) }} · {{ 'inbox.shown' | transloco: { count: rows().length } }}</p>
      <table>
        <thead>
          <tr>
            @for (column of columns; track column) {
              <th scope="col">{{ 'column.' + column | transloco }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr>
              <td>
                {{ row.reference }}
                @if (row.registration.incomingNumber; as number) {
                  <br />№ {{ number }}
                }
              </td>
              <td>{{ row.category.name }}<br />{{ row.settlement.name }}</td>
              <td class="words">{{ row.description }}</td>
              <td>{{ row.statusLabel }}</td>
              <td>
                {{ row.department?.name ?? ('inbox.noDepartment' | transloco) }}
                @if (row.assignee; as person) {
                  <br />{{ person.name }}
                }
              </td>
              <td>{{ dates.shortDate(row.serviceDueOn ?? row.statutoryDueOn) }}</td>
              <td>{{ dates.shortDate(row.createdAt) }}</td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styles: `
    :host {
      display: none;
    }
    @media print {
      :host {
        display: block;
      }
      h1 {
        font-size: 13pt;
      }
      table {
        width: 100%;
        margin-top: 6pt;
        border-collapse: collapse;
        font-size: 8.5pt;
        line-height: 1.35;
      }
      thead {
        display: table-header-group;
      }
      tr {
        break-inside: avoid;
      }
      th,
      td {
        padding: 3pt 5pt 3pt 0;
        border-bottom: 0.5pt solid #b8c4c7;
        text-align: left;
        vertical-align: top;
      }
      .words {
        max-width: 220pt;
      }
    }
  `,
})
export class InboxPrint {
  readonly rows = input.required<readonly ListedRow[]>();
  readonly heading = input.required<string>();

  protected readonly dates = inject(LocalDates);
  protected readonly columns = ['signal', 'matter', 'description', 'status', 'hands', 'due', 'received'] as const;
  protected readonly printing = signal(false);
  protected readonly now = signal('');

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const app = inject(ApplicationRef);
    // The browser prints right after the event, so the table has to be there when it ends.
    const prepare = () => {
      this.now.set(new Date().toISOString());
      this.printing.set(true);
      app.tick();
    };
    const end = () => this.printing.set(false);
    window?.addEventListener('beforeprint', prepare);
    window?.addEventListener('afterprint', end);
    inject(DestroyRef).onDestroy(() => {
      window?.removeEventListener('beforeprint', prepare);
      window?.removeEventListener('afterprint', end);
    });
  }
}
