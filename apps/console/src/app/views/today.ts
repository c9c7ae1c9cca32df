import { Component, computed, inject } from '@angular/core';
import type { SignalFilter } from '@ns/contract/console';
import { Permissions } from '../access/permissions.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { MyDayWatch } from '../live/my-day-watch.ts';
import { paramsOf } from '../signal-list/signal-query.ts';
import { HandedAway } from './handed-away.ts';
import { WaitingReferrals } from './waiting-referrals.ts';

/** What waits, the most urgent first: each count with the filter of its list. */
const parts = [
  { key: 'newDangerous', icon: 'attention', filter: { statuses: ['RECEIVED'], dangerous: true } },
  { key: 'overdue', icon: 'overdue', filter: { overdue: true } },
  { key: 'awaitsManagement', icon: 'clock', filter: { awaitsManagement: true } },
  { key: 'awaitsHead', icon: 'clock', filter: { awaitsHead: true } },
  { key: 'undecided', icon: 'clock', filter: { undecided: true } },
  { key: 'dueToday', icon: 'clock', filter: { dueToday: true } },
  { key: 'answered', icon: 'question', filter: { answered: true } },
  { key: 'disputed', icon: 'undo', filter: { disputed: true } },
  { key: 'withUpdates', icon: 'person', filter: { withUpdates: true } },
] as const satisfies readonly { readonly filter: SignalFilter; readonly [part: string]: unknown }[];

/** What waits today for somebody who works on reports, each number with the way to its list. */
@Component({
  selector: 'ns-today',
  imports: [HandedAway, screenParts, WaitingReferrals],
  host: { class: 'ns-page' },
  templateUrl: './today.html',
  styleUrl: './today.scss',
})
export class Today {
  protected readonly watch = inject(MyDayWatch);
  protected readonly permissions = inject(Permissions);
  protected readonly cards = computed(() => {
    const counts = this.watch.counts();
    return (
      counts &&
      parts
        .filter(({ key }) => this.isMine(key))
        .map(({ key, icon, filter }) => ({
          key,
          icon,
          count: counts[key],
          list: paramsOf({ filter: { ...filter }, sort: 'DUE' }),
        }))
    );
  });

  /** The decisions of one level are for those of that level, and all else for those who work on reports. */
  private isMine(key: (typeof parts)[number]['key']): boolean {
    const decides = this.permissions.reach('signal.decideDate');
    switch (key) {
      case 'awaitsHead':
        return decides === 'OWN_DEPARTMENTS';
      case 'awaitsManagement':
        return decides === 'ALL';
      default:
        return this.permissions.handles();
    }
  }

  constructor() {
    // The frame counts some seconds after a change; who opens the screen sees what is so now.
    this.watch.look();
  }
}
