import { DestroyRef, Injectable, effect, inject, signal, untracked } from '@angular/core';
import { FilterCountsDocument, InboxDocument, type SignalStatus } from '@ns/contract/console';
import { GraphqlClient, LanguageStore } from '@ns/web';
import type { SignalQuery } from '../signal-list/signal-query.ts';
import { afterBurst } from '../live/after-burst.ts';
import { ConsoleFeed, type FeedMessage } from '../live/console-feed.ts';
import { type Columns, columnWith, followCard, withoutCard } from './board-columns.ts';

/** Cards per column; the count shows how many there are. */
const columnSize = 30;
/** Columns touched by a burst of events are asked for once, after it. */
const askPauseMs = 700;

/** The cards of the board: one question per column, kept fresh by the live feed. */
@Injectable()
export class BoardStore {
  private readonly client = inject(GraphqlClient);
  private readonly language = inject(LanguageStore);

  private readonly asked = signal<{ query: SignalQuery; statuses: readonly SignalStatus[] } | null>(null);
  private readonly cards = signal<Columns>(new Map());
  private readonly numbers = signal<ReadonlyMap<SignalStatus, number>>(new Map());
  private readonly problem = signal<string | null>(null);
  private readonly touched = new Set<SignalStatus>();
  private readonly askSoon = afterBurst(askPauseMs, () => this.askTouched());
  private turn = 0;
  /** Counts the questions per column, so that a late answer to an earlier one is dropped. */
  private readonly asks = new Map<SignalStatus, number>();

  /** Cards by status; a status is absent until its first answer. */
  readonly columns = this.cards.asReadonly();
  readonly counts = this.numbers.asReadonly();
  readonly failure = this.problem.asReadonly();

  constructor() {
    inject(ConsoleFeed).listen(
      { message: (message) => this.receive(message), opened: () => this.reload() },
      inject(DestroyRef),
    );
    effect(() => {
      this.language.tag();
      if (this.asked()) {
        untracked(() => this.reload());
      }
    });
  }

  /** Chooses what the board shows. */
  show(query: SignalQuery, statuses: readonly SignalStatus[]): void {
    this.turn += 1;
    this.cards.set(new Map());
    this.asked.set({ query, statuses });
  }

  /** Asks for every column anew. */
  reload(): void {
    void this.ask(this.asked()?.statuses ?? []);
  }

  private receive({ resync, event, left }: FeedMessage): void {
    const asked = this.asked();
    if (resync) {
      this.reload();
    } else if (left) {
      this.cards.update((columns) => withoutCard(columns, left.signalId));
    } else if (event && asked) {
      const before = columnWith(this.cards(), event.signal.id);
      this.cards.update((columns) => followCard(columns, event.signal));
      for (const status of [before, event.signal.status]) {
        if (status && asked.statuses.includes(status)) {
          this.touched.add(status);
        }
      }
      this.askSoon();
    }
  }

  private askTouched(): void {
    const statuses = [...this.touched];
    this.touched.clear();
    void this.ask(statuses);
  }

  private async ask(statuses: readonly SignalStatus[]): Promise<void> {
    const asked = this.asked();
    if (!asked) {
      return;
    }
    const turn = this.turn;
    await Promise.all([
      ...statuses.map((status) => this.askColumn(asked.query, status, turn)),
      this.count(asked.query, turn),
    ]);
  }

  private async askColumn({ filter, sort }: SignalQuery, status: SignalStatus, turn: number): Promise<void> {
    const ask = (this.asks.get(status) ?? 0) + 1;
    this.asks.set(status, ask);
    const answer = await this.client.query(InboxDocument, {
      filter: { ...filter, statuses: [status] },
      sort,
      first: columnSize,
      after: null,
    });
    if (turn !== this.turn || ask !== this.asks.get(status)) {
      return;
    }
    if (answer.__typename === 'RequestFailure') {
      this.problem.set(answer.message);
      return;
    }
    this.problem.set(null);
    const cards = answer.edges.map(({ node }) => node);
    const here = new Set(cards.map(({ id }) => id));
    // A card that moved while the answers were on their way is shown once: where it was seen last.
    this.cards.update(
      (columns) =>
        new Map([
          ...[...columns].map(([other, shown]) => [other, shown.filter(({ id }) => !here.has(id))] as const),
          [status, cards],
        ]),
    );
  }

  private async count({ filter }: SignalQuery, turn: number): Promise<void> {
    const answer = await this.client.query(FilterCountsDocument, { filter: { ...filter, statuses: null } });
    if (turn === this.turn && answer.__typename === 'SignalCounts') {
      this.numbers.set(new Map(answer.statuses.map(({ status, count }) => [status, count])));
    }
  }
}
