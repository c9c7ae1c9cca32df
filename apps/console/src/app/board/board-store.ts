import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { FilterCountsDocument, InboxDocument, type SignalStatus } from '@ns/contract/console';
import { type LiveList, liveList, watchQuery } from '@ns/web';
import { afterBurst } from '../live/after-burst.ts';
import { ConsoleFeed, type FeedMessage, asksAnew, newsOf } from '../live/console-feed.ts';
import { isSameQuestion, type ListedRow, listedRows, rowOrder } from '../signal-list/listed-rows.ts';
import { endStatuses, flowStatuses, type SignalQuery } from '../signal-list/signal-query.ts';
import { type Columns, inColumns } from './board-columns.ts';

/** Cards per column; the count shows how many there are. */
const columnSize = 30;
/** What a burst of events changes is counted once, after it. */
const countPauseMs = 700;

/** The cards of the board: one live list per column. A card follows the cache, also into another column. */
@Injectable()
export class BoardStore {
  private readonly feed = inject(ConsoleFeed);
  private readonly asked = signal<{ query: SignalQuery; statuses: readonly SignalStatus[] } | null>(null, {
    equal: isSameQuestion,
  });
  /** What the feed is asked about: all columns, each card of which stands in the one of its status. */
  private readonly filter = computed(() => {
    const asked = this.asked();
    return asked && { ...asked.query.filter, statuses: [...asked.statuses] };
  });
  private readonly columnsBy = new Map(
    [...flowStatuses, ...endStatuses].map((status) => [status, this.column(status)]),
  );
  private readonly counted = watchQuery(FilterCountsDocument, () => {
    const asked = this.asked();
    return asked && { filter: { ...asked.query.filter, statuses: null } };
  });
  private readonly countSoon = afterBurst(countPauseMs, () => this.count());

  /** Cards by status; a status is absent until its first answer. */
  readonly columns = computed<Columns>(() =>
    inColumns(
      new Map(
        [...this.columnsBy].flatMap(([status, { list, query }]) =>
          query.data() ? [[status, list.present()] as const] : [],
        ),
      ),
    ),
  );
  readonly counts = computed<ReadonlyMap<SignalStatus, number>>(
    () => new Map(this.counted.data()?.signalCounts.statuses.map(({ status, count }) => [status, count])),
  );
  readonly failure = computed(
    () =>
      [...this.columnsBy.values()]
        .map(({ query }) => query.error()?.message)
        .find((message) => message !== undefined) ?? null,
  );

  constructor() {
    this.feed.listen((message) => this.receive(message), inject(DestroyRef));
  }

  /** Chooses what the board shows. */
  show(query: SignalQuery, statuses: readonly SignalStatus[]): void {
    if (!isSameQuestion(query, this.asked()?.query)) {
      this.columnsBy.forEach(({ list }) => list.forget());
    }
    this.asked.set({ query, statuses });
    this.feed.follow(this.filter() ?? {});
  }

  /** Asks for every column anew. */
  reload(): void {
    this.askedLists().forEach((list) => void list.reload());
    void this.counted.refetch();
  }

  private receive(message: FeedMessage): void {
    if (!isSameQuestion(message.filter, this.filter())) {
      return;
    }
    const news = newsOf(message);
    if (asksAnew(message)) {
      this.reload();
    } else if (news) {
      this.columnsBy.forEach(({ list }, status) => {
        list.receive({ ...news, matches: news.matches && news.row?.status === status });
      });
      this.countSoon();
    }
  }

  private count(): void {
    void this.counted.refetch();
    // A column from which many cards went shows the next ones.
    this.askedLists()
      .filter((list) => list.hasMore() && list.present().length < columnSize / 2)
      .forEach((list) => void list.reload());
  }

  private askedLists(): readonly LiveList<ListedRow>[] {
    const statuses = this.asked()?.statuses ?? [];
    return statuses.flatMap((status) => this.columnsBy.get(status)?.list ?? []);
  }

  private column(status: SignalStatus) {
    const query = watchQuery(InboxDocument, () => this.questionOf(status));
    const page = computed(() => query.data()?.signals);
    const list = liveList<ListedRow>(listedRows(query, page), () => rowOrder[this.asked()?.query.sort ?? 'NEWEST']);
    return { query, list };
  }

  private questionOf(status: SignalStatus) {
    const asked = this.asked();
    return asked?.statuses.includes(status)
      ? {
          filter: { ...asked.query.filter, statuses: [status] },
          sort: asked.query.sort,
          first: columnSize,
          after: null,
        }
      : null;
  }
}
