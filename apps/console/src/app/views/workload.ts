import { Component, computed, inject, signal } from '@angular/core';
import { type SignalFilter, WorkloadDocument } from '@ns/contract/console';
import { LocalDates, watchQuery } from '@ns/web';
import { type SignalQuery, openStatuses, paramsOf } from '../signal-list/signal-query.ts';
import { afterFeedBurst } from '../live/after-burst.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** Changes that come in a burst are loaded once, after it. */
const refreshDelayMs = 5_000;

/** Numbers of a department: what they count of the open ones, and how a list is narrowed to it. */
const columns = [
  { key: 'open', icon: null, part: undefined },
  { key: 'overdue', icon: 'overdue', part: { overdue: true } },
  { key: 'dueSoon', icon: 'clock', part: { dueSoon: true } },
  { key: 'unassigned', icon: null, part: { unassigned: true } },
] as const;

/** What was promised: by when, what waits for another day, and what waits for money. */
const promiseColumns = [
  { key: 'dueThisWeek', icon: null },
  { key: 'undecided', icon: 'clock' },
  { key: 'waitsForBudget', icon: null },
] as const;

/** The same of a person; what is assigned to nobody is nobody's. */
const [openOnes, overdueOnes, dueSoonOnes] = columns;
const personColumns = [openOnes, overdueOnes, dueSoonOnes] as const;

/** How much lies with each department and its people, each number with the way to its signals. For managers. */
@Component({
  selector: 'ns-workload',
  imports: [screenParts],
  host: { class: 'ns-page' },
  templateUrl: './workload.html',
  styleUrl: './workload.scss',
})
export class Workload {
  protected readonly dates = inject(LocalDates);
  protected readonly asked = watchQuery(WorkloadDocument, () => ({}));
  protected readonly rows = computed(() => this.asked.data()?.workload ?? null);
  /** The longest bar. */
  private readonly most = computed(() => Math.max(1, ...(this.rows() ?? []).map(({ open }) => open)));
  protected readonly columns = columns;
  protected readonly personColumns = personColumns;
  protected readonly promiseColumns = promiseColumns;
  private readonly opened = signal<ReadonlySet<string>>(new Set());
  protected readonly skeletons = [0, 1, 2, 3, 4, 5];

  constructor() {
    afterFeedBurst(refreshDelayMs, () => void this.asked.refetch());
  }

  /** Whether the people of a department are shown: of the only one they are from the beginning. */
  protected isOpen(department: string): boolean {
    return this.opened().has(department) !== (this.rows()?.length === 1);
  }

  protected turn(department: string): void {
    const opened = new Set(this.opened());
    if (!opened.delete(department)) {
      opened.add(department);
    }
    this.opened.set(opened);
  }

  protected sum(key: (typeof columns | typeof promiseColumns)[number]['key']): number {
    return (this.rows() ?? []).reduce((total, row) => total + row[key], 0);
  }

  /** How a list is narrowed to a number of the promises. */
  protected promised(key: (typeof promiseColumns)[number]['key'], weekEndsOn: string): SignalFilter {
    return key === 'dueThisWeek' ? { nextDayBy: weekEndsOn } : { [key]: true };
  }

  /** A part of a department's open signals, in hundredths of the longest bar. */
  protected part(count: number): number {
    return (100 * count) / this.most();
  }

  /** The address of the signals behind a number. */
  protected list(
    department: string | null,
    part: SignalFilter = { statuses: [...openStatuses] },
    assigneeId?: string,
  ): Record<string, string | null> {
    const query: SignalQuery = {
      filter: { ...part, departments: department ? [department] : [], ...(assigneeId && { assigneeId }) },
      sort: part.overdue || part.dueSoon || part.nextDayBy ? 'DUE' : 'OLDEST',
    };
    return paramsOf(query);
  }
}
