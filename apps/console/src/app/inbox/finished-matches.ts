import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { allStatuses, asksForOpen, openStatuses, type SignalQuery } from '../signal-list/signal-query.ts';

/** Beside more rows than these nobody looks among the closed ones. */
const few = 10;
const finishedStatuses = allStatuses.filter((status) => !openStatuses.includes(status));

/** How many finished signals answer a search that is narrowed to open ones and finds nothing or little there. */
@Component({
  selector: 'ns-finished-matches',
  imports: [TranslocoPipe],
  template: `
    @if (count(); as count) {
      <p class="ns-small" role="status" data-testid="finished-matches">
        <span class="ns-number">{{ 'inbox.amongFinished' | transloco: { count: count + more() } }}</span> ·
        <button type="button" (click)="show()">{{ 'inbox.showFinished' | transloco }}</button>
      </p>
    }
  `,
  styles: `
    p {
      margin: 0;
      padding: 6px 16px;
      text-align: center;
    }

    button {
      padding: 0;
      border: 0;
      background: none;
      color: var(--mat-sys-primary);
      font: inherit;
      font-weight: 550;
      cursor: pointer;
    }
  `,
})
export class FinishedMatches {
  readonly query = input.required<SignalQuery>();
  /** rows that the list shows, all of them */
  readonly shown = input.required<number>();
  readonly byStatus = input.required<ReadonlyMap<string, number> | null>();
  /** stands behind the number when the server did not count to the end */
  readonly more = input('');
  readonly changed = output<SignalQuery>();

  protected readonly count = computed(() => {
    const { filter } = this.query();
    const { text, statuses } = filter;
    const isOpenOnly = !!statuses?.length && statuses.every((status) => openStatuses.includes(status));
    if (!text || !isOpenOnly || asksForOpen(filter) || this.shown() > few) {
      return 0;
    }
    return finishedStatuses.reduce((sum, status) => sum + (this.byStatus()?.get(status) ?? 0), 0);
  });

  protected show(): void {
    const { filter, sort } = this.query();
    this.changed.emit({ filter: { ...filter, statuses: finishedStatuses }, sort });
  }
}
