import { Component, input } from '@angular/core';
import type { MoveDatesMutation, TransitionSignalsMutation } from '@ns/contract/console';
import type { IconName } from '../appearance/icon-set.ts';
import { screenParts } from '../appearance/screen-parts.ts';

export type ChangedRow = Extract<
  TransitionSignalsMutation['transitionSignals'],
  { __typename: 'TransitionedSignals' }
>['rows'][number];
export type DatedRow = Extract<MoveDatesMutation['moveDates'], { __typename: 'MovedDates' }>['rows'][number];

const icons: Readonly<Record<ChangedRow['outcome'], IconName>> = {
  CHANGED: 'done',
  WOULD_CHANGE: 'check',
  HELD: 'clock',
  REFUSED: 'ban',
};

/** What became, or would become, of each signal. */
@Component({
  selector: 'ns-bulk-rows',
  imports: [screenParts],
  template: `
    <ul>
      @for (row of rows(); track row.signalId) {
        <li [attr.data-outcome]="row.outcome" data-testid="bulk-row">
          <mat-icon class="ns-icon-small" [svgIcon]="icons[row.outcome]" aria-hidden="true" />
          <strong>{{ row.reference ?? ('bulk.unseen' | transloco) }}</strong>
          <span>{{
            (done() && row.outcome === 'REFUSED' ? 'bulk.notChanged' : 'bulk.outcome.' + row.outcome) | transloco
          }}</span>
          <span class="why">{{ row.problem ?? row.signal?.category?.name }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 20px 128px 150px minmax(0, 1fr);
      align-items: baseline;
      gap: 4px 8px;
      padding: 6px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      font-size: 0.875rem;
      color: var(--mat-sys-on-surface);
    }
    li[data-outcome='REFUSED'] span,
    li[data-outcome='REFUSED'] .mat-icon {
      color: var(--mat-sys-error);
    }
    .why {
      overflow-wrap: anywhere;
    }
  `,
})
export class BulkRows {
  readonly rows = input.required<readonly (ChangedRow | DatedRow)[]>();
  /** Whether the change is made already. */
  readonly done = input(false);
  protected readonly icons = icons;
}
