import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { FilterCountsDocument, InboxDocument, type SignalStatus } from '@ns/contract/console';
import { watchQuery } from '@ns/web';
import { afterBurst } from '../live/after-burst.ts';
import { ConsoleFeed, type FeedMessage } from '../live/console-feed.ts';
import { endStatuses, flowStatuses, type SignalQuery } from '../signal-list/signal-query.ts';
import { type Card, type Columns, inColumns } from './board-columns.ts';

/** Cards per column; the count shows how many there are. */
const columnSize = 30;
/** Columns touched by a burst of events are asked for once, after it. */
const askPauseMs = 700;

/** The cards of the board: one query per column. A card follows the cache, also into another column. */
@Injectable()
export class BoardStore {
  private readonly asked = signal<{ query: SignalQuery; statuses: readonly SignalStatus[] } | null>(null);
  private readonly lists = new Map(
    [...flowStatuses, ...endStatuses].map((status) => [
      status,
      watchQuery(InboxDocument, () => this.questionOf(status)),
    ]),
  );
  private readonly counted = watchQuery(FilterCountsDocument, () => {
    const asked = this.asked();
    return asked && { filter: { ...asked.query.filter, statuses: null } };
  });
  /** Cards whose signals are no longer the viewer's. */
  private readonly gone = signal<ReadonlySet<string>>(new Set());
  private readonly touched = new Set<SignalStatus>();
  private readonly askSoon = afterBurst(askPauseMs, () => this.askTouched());

  /** Cards by status; a status is absent until its first answer. */
  readonly columns = computed<Columns>(() => {
    const gone = this.gone();
    return inColumns(
      new Map(
        [...this.lists].flatMap(([status, list]) => {
          const cards = list.data()?.signals.edges.map(({ node }) => node);
          return cards ? [[status, cards.filter(({ id }) => !gone.has(id))] as const] : [];
        }),
      ),
    );
  });
  readonly counts = computed<ReadonlyMap<SignalStatus, number>>(
    () => new Map(this.counted.data()?.signalCounts.statuses.map(({ status, count }) => [status, count])),
  );
  readonly failure = computed(
    () =>
      [...this.lists.values()].map((list) => list.error()?.message).find((message) => message !== undefined) ?? null,
  );

  constructor() {
    inject(ConsoleFeed).listen(
      { message: (message) => this.receive(message), opened: () => this.reload() },
      inject(DestroyRef),
    );
  }

  /** Chooses what the board shows. */
  show(query: SignalQuery, statuses: readonly SignalStatus[]): void {
    this.gone.set(new Set());
    this.asked.set({ query, statuses });
  }

  /** Asks for every column anew. */
  reload(): void {
    this.ask(this.asked()?.statuses ?? []);
  }

  private receive({ resync, event, left }: FeedMessage): void {
    if (resync) {
      this.reload();
    } else if (left) {
      this.gone.update((gone) => new Set([...gone, left.signalId]));
    } else if (event) {
      this.gone.update((gone) => new Set([...gone].filter((id) => id !== event.signal.id)));
      this.touched.add(event.signal.status);
      for (const [status, list] of this.lists) {
        if (list.data()?.signals.edges.some(({ node }: { readonly node: Card }) => node.id === event.signal.id)) {
          this.touched.add(status);
        }
      }
      this.askSoon();
    }
  }

  private askTouched(): void {
    const statuses = [...this.touched];
    this.touched.clear();
    this.ask(statuses);
  }

  private ask(statuses: readonly SignalStatus[]): void {
    for (const status of statuses) {
      void this.lists.get(status)?.refetch();
    }
    void this.counted.refetch();
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
