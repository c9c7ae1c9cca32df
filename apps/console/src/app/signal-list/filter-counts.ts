import { Injectable, type Signal, computed, signal } from '@angular/core';
import { FilterCountsDocument, type FilterCountsQuery, type SignalFilter } from '@ns/contract/console';
import { watchQuery } from '@ns/web';
import { afterFeedBurst } from '../live/after-burst.ts';
import { isSameQuestion } from './listed-rows.ts';

type Counts = FilterCountsQuery['signalCounts'];

/** Changes that come in a burst are counted once, after it. */
const countPauseMs = 4_000;

/** Facet counts of the filters; unknown ones are absent. Provided by each list. */
@Injectable()
export class FilterCounts {
  private readonly filter = signal<SignalFilter | null>(null);
  private readonly list = watchQuery(FilterCountsDocument, () => {
    const filter = this.filter();
    return filter && { filter };
  });
  // Numbers are a help, not the matter: without them the menus work as before.
  private readonly counted = computed(() => (this.list.error() ? null : (this.list.data()?.signalCounts ?? null)));

  readonly known = this.counted;
  /** Whether the numbers are those of the list that was asked for last, and not of the one before it. */
  readonly isCurrent = computed(() => isSameQuestion(this.list.answered()?.filter, this.filter()));
  readonly byStatus = this.numbers((counts) => counts.statuses.map(({ status, count }) => [status, count]));
  readonly byDepartment = this.numbers((counts) => counts.departments.map(({ code, count }) => [code, count]));
  readonly bySettlement = this.numbers((counts) => counts.settlements.map(({ code, count }) => [code, count]));
  readonly byCategory = this.numbers((counts) => counts.categories.map(({ code, count }) => [code, count]));
  readonly byRegistration = this.numbers((counts) => counts.registration.map(({ state, count }) => [state, count]));
  readonly byAssignee = this.numbers((counts) => counts.assignees.map(({ id, count }) => [id, count]));
  /** Stands behind each number: a plus when the server did not count to the end. */
  readonly more = computed(() => (this.counted()?.complete === false ? '+' : ''));
  /** Everything that the list stands for; null while it is unknown or too much to count. */
  readonly total = computed(() => {
    const counts = this.counted();
    const chosen = this.filter()?.statuses ?? [];
    const part = counts?.statuses.filter(({ status }) => chosen.length === 0 || chosen.includes(status)) ?? [];
    return counts?.complete ? part.reduce((sum, { count }) => sum + count, 0) : null;
  });

  constructor() {
    afterFeedBurst(countPauseMs, () => void this.list.refetch());
  }

  /** Chooses what is counted. */
  follow(filter: SignalFilter): void {
    this.filter.set(filter);
  }

  private numbers(
    pairs: (counts: Counts) => readonly (readonly [string, number])[],
  ): Signal<ReadonlyMap<string, number> | null> {
    return computed(() => {
      const counts = this.counted();
      return counts && new Map(pairs(counts));
    });
  }
}
