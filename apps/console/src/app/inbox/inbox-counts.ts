import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { InboxCountsDocument, type InboxCountsQuery, type SignalFilter } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { ConsoleFeed } from '../live/console-feed';

/** Changes that come in a burst are counted once, after it. */
const COUNT_PAUSE_MS = 2_000;

/** The numbers beside the entries of the filters; what is not known yet is absent. */
@Injectable()
export class InboxCounts {
  private readonly client = inject(GraphqlClient);
  private readonly filter = signal<SignalFilter | null>(null);
  private readonly counted = signal<InboxCountsQuery['signalCounts'] | null>(null);
  private pause: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  readonly byStatus = computed<ReadonlyMap<string, number> | null>(() => {
    const counts = this.counted();
    return counts && new Map(counts.statuses.map(({ status, count }) => [status, count]));
  });
  readonly byDepartment = computed<ReadonlyMap<string, number> | null>(() => {
    const counts = this.counted();
    return counts && new Map(counts.departments.map(({ code, count }) => [code, count]));
  });

  constructor() {
    const owner = inject(DestroyRef);
    effect(() => {
      if (this.filter()) {
        untracked(() => void this.count());
      }
    });
    inject(ConsoleFeed).listen({ message: () => this.countSoon(), opened: () => this.countSoon() }, owner);
    owner.onDestroy(() => clearTimeout(this.pause));
  }

  /** Chooses what is counted. */
  follow(filter: SignalFilter): void {
    this.filter.set(filter);
  }

  private countSoon(): void {
    this.pause ??= setTimeout(() => {
      this.pause = undefined;
      void this.count();
    }, COUNT_PAUSE_MS);
  }

  private async count(): Promise<void> {
    const filter = this.filter();
    if (!filter) {
      return;
    }
    const turn = ++this.turn;
    const answer = await this.client.query(InboxCountsDocument, { filter });
    if (turn === this.turn) {
      // Numbers are a help, not the matter: without them the menus work as before.
      this.counted.set(answer.__typename === 'SignalCounts' ? answer : null);
    }
  }
}
