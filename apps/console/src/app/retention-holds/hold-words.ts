import { Component, inject, input } from '@angular/core';
import type { HoldPartsFragment } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';

/** Why a report is held, until when, and by whom. */
@Component({
  selector: 'ns-hold-words',
  imports: [screenParts],
  host: { style: 'display: block' },
  template: `
    @if (hold().reason) {
      <p class="reason">{{ hold().reason }}</p>
    }
    <p class="ns-small ns-quiet">
      @if (hold().releasedAt; as moment) {
        {{ 'holds.releasedAt' | transloco: { moment: dates.moment(moment) } }}
      } @else if (hold().until; as day) {
        {{ (hold().isInForce ? 'holds.until' : 'holds.over') | transloco: { day: dates.date(day) } }}
      } @else {
        {{ 'holds.untilReleased' | transloco }}
      }
      · {{ hold().heldByName ?? ('holds.somebody' | transloco) }} · {{ dates.moment(hold().heldAt) }}
    </p>
  `,
  styles: `
    .reason {
      overflow-wrap: anywhere;
    }
  `,
})
export class HoldWords {
  readonly hold = input.required<HoldPartsFragment>();
  protected readonly dates = inject(LocalDates);
}
