import { Component, input } from '@angular/core';
import { screenParts } from '../appearance/screen-parts.ts';
import { reportHolds } from './report-holds.ts';

/** Says at the number of a report that it is on hold. */
@Component({
  selector: 'ns-retention-mark',
  imports: [screenParts],
  host: { style: 'display: contents' },
  template: `
    @if (holds()?.length) {
      <ns-chip data-testid="retention-mark" tone="waiting" icon="shield" [label]="'holds.mark' | transloco" />
    }
  `,
})
export class RetentionMark {
  readonly signalId = input.required<string>();
  protected readonly holds = reportHolds(this.signalId).holds;
}
