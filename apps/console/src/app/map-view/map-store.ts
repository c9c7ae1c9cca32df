import { DestroyRef, Injectable, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import {
  type MapSignalFragment,
  MapSignalsDocument,
  type MapSignalsQuery,
  type SignalFilter,
} from '@ns/contract/console';
import { liveList, watchQuery } from '@ns/web';
import { afterBurst } from '../live/after-burst.ts';
import { ConsoleFeed, type FeedMessage, asksAnew, newsOf } from '../live/console-feed.ts';
import { isSameQuestion } from '../signal-list/listed-rows.ts';

/** Signals that one view of the map asks for; beyond that the map says that it does not show everything. */
const mostSignals = 1_000;
/** Moves of the map in a burst are asked for once, after it. */
const askPauseMs = 500;

type MapPage = MapSignalsQuery['signals'];

/** The newest signals of the filter in the part of the map that is seen, a live list. */
@Injectable()
export class MapStore {
  private readonly feed = inject(ConsoleFeed);
  /** The filter of the list with the rectangle in view. */
  private readonly wanted = signal<SignalFilter | null>(null);
  private readonly asked = signal<SignalFilter | null>(null, { equal: isSameQuestion });
  private readonly query = watchQuery(MapSignalsDocument, () => {
    const filter = this.asked();
    return filter && { filter, after: null };
  });
  private readonly page = computed(() => this.query.data()?.signals);
  private readonly list = liveList<MapSignalFragment>(
    {
      rows: computed(() => this.page()?.edges.map(({ node }) => node)),
      hasMore: computed(() => this.page()?.pageInfo.hasNextPage ?? false),
      loading: this.query.loading,
      failed: computed(() => this.query.error() !== null),
      refetch: () => this.query.refetch(),
      fetchMore: () => this.query.fetchMore({ after: this.page()?.pageInfo.endCursor ?? null }),
      put: (rows) => this.query.update(({ signals }) => ({ signals: withRows(signals, rows) })),
    },
    () => (left, right) => (left.createdAt < right.createdAt ? 1 : left.createdAt > right.createdAt ? -1 : 0),
  );
  private readonly askSoon = afterBurst(askPauseMs, () => this.ask());
  /** Whether there are more signals in view than are shown. */
  readonly more = this.list.hasMore;
  private readonly isRead = computed(
    () =>
      isSameQuestion(this.query.answered()?.filter, this.asked()) &&
      (!this.more() || this.list.rows().length >= mostSignals),
  );
  private readonly shown = linkedSignal<readonly MapSignalFragment[] | null, readonly MapSignalFragment[] | null>({
    source: () => (this.isRead() && this.page() ? this.list.present() : null),
    computation: (read, before) => read ?? before?.value ?? null,
  });
  /** Of the last view that was read to its end: half of a view is not shown. Null before the first one. */
  readonly signals = this.shown.asReadonly();
  readonly failure = computed(() => this.query.error()?.message ?? null);

  constructor() {
    this.feed.listen((message) => this.receive(message), inject(DestroyRef));
    effect(() => {
      if (this.wanted()) {
        untracked(() => this.askSoon());
      }
    });
    effect(() => {
      if (this.page() && !this.isRead() && !this.query.loading() && !this.query.error()) {
        untracked(() => void this.list.more());
      }
    });
  }

  /** Chooses what is shown: the filter of the list with the rectangle in view. */
  show(filter: SignalFilter): void {
    this.wanted.set(filter);
  }

  reload(): Promise<void> {
    return this.list.reload();
  }

  private ask(): void {
    const wanted = this.wanted();
    if (wanted && !isSameQuestion(wanted, this.asked())) {
      this.list.forget();
      this.asked.set(wanted);
      this.feed.follow(wanted);
    }
  }

  private receive(message: FeedMessage): void {
    if (!isSameQuestion(message.filter, this.asked())) {
      return;
    }
    const news = newsOf(message);
    if (asksAnew(message)) {
      void this.reload();
    } else if (news) {
      this.list.receive(news);
    }
  }
}

function withRows(signals: MapPage, rows: readonly MapSignalFragment[]): MapPage {
  return { ...signals, edges: rows.map((node) => ({ __typename: 'SignalEdge' as const, node })) };
}
