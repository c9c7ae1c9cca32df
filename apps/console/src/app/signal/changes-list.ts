import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import type { SeenReport } from '../offline/unsent-act.ts';
import { type Change, whatChanged } from '../live/what-changed.ts';

/** What somebody else changed while the clerk was typing: each part before and after, and who did it when. */
@Component({
  selector: 'ns-changes-list',
  imports: [TranslocoPipe],
  template: `
    @if (meanwhile().changes.length) {
      <table>
        <caption class="cdk-visually-hidden">
          {{
            'conflict.changes' | transloco
          }}
        </caption>
        <thead class="ns-small">
          <tr>
            <th scope="col">
              <span class="cdk-visually-hidden">{{ 'conflict.part' | transloco }}</span>
            </th>
            <th scope="col">{{ 'conflict.before' | transloco }}</th>
            <th scope="col">{{ 'conflict.after' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (change of meanwhile().changes; track change.part) {
            <tr>
              <th scope="row" class="ns-small">{{ 'conflict.parts.' + change.part | transloco }}</th>
              <td>{{ words(change, change.before) ?? ('conflict.nothing' | transloco) }}</td>
              <td>
                <strong>{{ words(change, change.after) ?? ('conflict.nothing' | transloco) }}</strong>
              </td>
            </tr>
          }
        </tbody>
      </table>
    }
    <ul class="ns-small">
      @for (fact of meanwhile().facts; track fact.cursor) {
        <li>
          {{ fact.title }} · {{ fact.actor ?? ('history.system' | transloco) }} · {{ dates.moment(fact.at) }}
          @if (fact.message ?? fact.note; as text) {
            <br />„{{ text }}“
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
      width: 100%;
      overflow-x: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      text-align: left;
    }
    th,
    td {
      padding: 3px 12px 3px 0;
      vertical-align: top;
      // A word goes on in the next line only when it is longer than a line: columns are as wide as their words.
      overflow-wrap: break-word;
    }
    th {
      font-weight: 550;
    }
    ul {
      display: grid;
      gap: 4px;
      overflow-wrap: anywhere;
    }
  `,
})
export class ChangesList {
  readonly before = input.required<SeenReport>();
  readonly after = input.required<SignalDetailsFragment>();

  protected readonly dates = inject(LocalDates);
  protected readonly meanwhile = computed(() => whatChanged(this.before(), this.after()));

  protected words({ part }: Change, value: string | null): string | null {
    return part === 'serviceDueOn' && value ? this.dates.shortDate(value) : value;
  }
}
