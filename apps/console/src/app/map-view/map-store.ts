import { DestroyRef, Injectable, effect, inject, signal, untracked } from '@angular/core';
import { type MapSignalFragment, MapSignalsDocument, type SignalFilter } from '@ns/contract/console';
import { GraphqlClient, LanguageStore } from '@ns/web';
import { afterBurst } from '../live/after-burst.ts';
import { ConsoleFeed } from '../live/console-feed.ts';

/** Pages of 200 that one view of the map asks for; beyond that the map says that it does not show everything. */
const mostPages = 5;
/** Changes in a burst, and moves of the map, are asked for once, after it. */
const askPauseMs = 500;

interface Page {
  readonly signals: readonly MapSignalFragment[];
  /** Cursor of the next page, null after the last one. */
  readonly next: string | null;
}

/** The newest signals of the filter in the part of the map that is seen, kept fresh by the live feed. */
@Injectable()
export class MapStore {
  private readonly client = inject(GraphqlClient);
  private readonly language = inject(LanguageStore);

  private readonly asked = signal<SignalFilter | null>(null);
  private readonly found = signal<readonly MapSignalFragment[] | null>(null);
  private readonly partial = signal(false);
  private readonly problem = signal<string | null>(null);
  private readonly reloadSoon = afterBurst(askPauseMs, () => void this.reload());
  private turn = 0;
  /** While an answer is awaited, further events only ask once more after it: a busy hour must not starve the map. */
  private awaited: SignalFilter | null = null;
  private changed = false;

  /** Null before the first answer. */
  readonly signals = this.found.asReadonly();
  /** Whether there are more signals in view than are shown. */
  readonly more = this.partial.asReadonly();
  readonly failure = this.problem.asReadonly();

  constructor() {
    inject(ConsoleFeed).listen({ message: () => this.askSoon(), opened: () => this.askSoon() }, inject(DestroyRef));
    effect(() => {
      this.language.tag();
      if (this.asked()) {
        untracked(() => this.askSoon());
      }
    });
  }

  /** Chooses what is shown: the filter of the list with the rectangle in view. */
  show(filter: SignalFilter): void {
    this.asked.set(filter);
  }

  async reload(): Promise<void> {
    const filter = this.asked();
    const turn = ++this.turn;
    if (!filter) {
      return;
    }
    this.awaited = filter;
    await this.read(filter, turn);
    if (turn === this.turn) {
      this.awaited = null;
      if (this.changed) {
        this.changed = false;
        this.askSoon();
      }
    }
  }

  private async read(filter: SignalFilter, turn: number): Promise<void> {
    let signals: readonly MapSignalFragment[] = [];
    let after: string | null = null;
    for (let page = 0; page < mostPages && (page === 0 || after !== null); page += 1) {
      const answer: Page | null = await this.page(filter, after);
      if (turn !== this.turn || !answer) {
        return;
      }
      signals = [...signals, ...answer.signals];
      after = answer.next;
    }
    this.problem.set(null);
    this.found.set(signals);
    this.partial.set(after !== null);
  }

  private async page(filter: SignalFilter, after: string | null): Promise<Page | null> {
    const answer = await this.client.query(MapSignalsDocument, { filter, after });
    if (answer.__typename === 'RequestFailure') {
      this.problem.set(answer.message);
      return null;
    }
    return {
      signals: answer.edges.map(({ node }) => node),
      next: answer.pageInfo.hasNextPage ? (answer.pageInfo.endCursor ?? null) : null,
    };
  }

  private askSoon(): void {
    if (this.awaited === this.asked() && this.awaited !== null) {
      this.changed = true;
      return;
    }
    this.reloadSoon();
  }
}
