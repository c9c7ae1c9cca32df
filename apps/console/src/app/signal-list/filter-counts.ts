import { Injectable, type Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import { FilterCountsDocument, type FilterCountsQuery, type SignalFilter } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { afterFeedBurst } from '../live/after-burst.ts';

type Counts = FilterCountsQuery['signalCounts'];

/** Changes that come in a burst are counted once, after it. */
const countPauseMs = 4_000;

/** Facet counts of the filters; unknown ones are absent. Provided by each list. */
@Injectable()
export class FilterCounts {
  private readonly client = inject(GraphqlClient);
  private readonly filter = signal<SignalFilter | null>(null);
  private readonly counted = signal<Counts | null>(null);
  private turn = 0;

  readonly known = this.counted.asReadonly();
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
    effect(() => {
      if (this.filter()) {
        untracked(() => void this.count());
      }
    });
    afterFeedBurst(countPauseMs, () => void this.count());
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

  private async count(): Promise<void> {
    const filter = this.filter();
    if (!filter) {
      return;
    }
    const turn = ++this.turn;
    const answer = await this.client.query(FilterCountsDocument, { filter });
    if (turn === this.turn) {
      // Numbers are a help, not the matter: without them the menus work as before.
      this.counted.set(answer.__typename === 'SignalCounts' ? answer : null);
    }
  }
}
