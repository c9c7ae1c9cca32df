import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import {
  type MapSignalFragment,
  MapSignalsDocument,
  type MapSignalsQuery,
  type SignalFilter,
} from '@ns/contract/console';
import { watchQuery } from '@ns/web';
import { afterBurst } from '../live/after-burst.ts';
import { ConsoleFeed } from '../live/console-feed.ts';

/** Signals that one view of the map asks for; beyond that the map says that it does not show everything. */
const mostSignals = 1_000;
/** Changes in a burst, and moves of the map, are asked for once, after it. */
const askPauseMs = 500;

/** The newest signals of the filter in the part of the map that is seen, kept fresh by the live feed. */
@Injectable()
export class MapStore {
  /** The filter of the list with the rectangle in view. */
  private readonly wanted = signal<SignalFilter | null>(null);
  private readonly asked = signal<SignalFilter | null>(null);
  private readonly list = watchQuery(MapSignalsDocument, () => {
    const filter = this.asked();
    return filter && { filter, after: null };
  });
  /** Of the last view that was read to its end: half of a view is not shown. */
  private readonly found = signal<readonly MapSignalFragment[] | null>(null);
  private readonly partial = signal(false);
  private readonly reloadSoon = afterBurst(askPauseMs, () => void this.reload());
  /** While an answer is awaited, further events only ask once more after it: a busy hour must not starve the map. */
  private changed = false;

  /** Null before the first answer. */
  readonly signals = this.found.asReadonly();
  /** Whether there are more signals in view than are shown. */
  readonly more = this.partial.asReadonly();
  readonly failure = computed(() => this.list.error()?.message ?? null);

  constructor() {
    inject(ConsoleFeed).listen({ message: () => this.askSoon(), opened: () => this.askSoon() }, inject(DestroyRef));
    effect(() => {
      if (this.wanted()) {
        untracked(() => this.reloadSoon());
      }
    });
    effect(() => {
      const page = this.list.data()?.signals;
      if (page && !this.list.loading() && !this.list.error()) {
        untracked(() => this.readOn(page));
      }
    });
  }

  /** Chooses what is shown: the filter of the list with the rectangle in view. */
  show(filter: SignalFilter): void {
    this.wanted.set(filter);
  }

  async reload(): Promise<void> {
    const isSame = this.asked() === this.wanted();
    this.asked.set(this.wanted());
    await (isSame ? this.list.refetch() : undefined);
  }

  private readOn({ edges, pageInfo }: MapPage): void {
    if (pageInfo.hasNextPage && edges.length < mostSignals) {
      void this.list.fetchMore({ after: pageInfo.endCursor ?? null });
      return;
    }
    this.found.set(edges.map(({ node }) => node));
    this.partial.set(pageInfo.hasNextPage);
    if (this.changed) {
      this.changed = false;
      this.reloadSoon();
    }
  }

  private askSoon(): void {
    if (this.list.loading()) {
      this.changed = true;
    } else if (this.asked()) {
      this.reloadSoon();
    }
  }
}

type MapPage = MapSignalsQuery['signals'];
