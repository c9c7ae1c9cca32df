import { computed, effect, signal, untracked } from '@angular/core';
import { RecentMarks } from './recent-marks.ts';

/** How long a new row and a changed one stay marked, in milliseconds. */
const freshMs = 4_000;
const changedMs = 2_500;

/** What the feed says of a row. */
export interface RowNews<TRow> {
  readonly id: string;
  /** Whether the question of the list finds it now. */
  readonly matches: boolean;
  /** the row, where it matches */
  readonly row: TRow | null;
  /** where it went, when the reader does not see it any more */
  readonly wentTo: string | null;
}

/** A list as the cache has it; its functions read signals. */
export interface ListSource<TRow> {
  /** Undefined before the first answer. */
  readonly rows: () => readonly TRow[] | undefined;
  /** Whether there are rows below the last one. */
  readonly hasMore: () => boolean;
  /** Whether an answer is awaited. */
  readonly loading: () => boolean;
  readonly failed: () => boolean;
  /** Asks for the first page anew, and once more after an answer that is under way. */
  refetch(): Promise<void>;
  /** Asks for the page below the last row. */
  fetchMore(): Promise<void>;
  /** Puts these rows in the place of those that the cache has. */
  put(rows: readonly TRow[]): void;
}

interface Kept<TRow> extends RowNews<TRow> {
  /** of the list's own clock */
  readonly at: number;
}

type News<TRow> = ReadonlyMap<string, Kept<TRow>>;

/**
 * A list that changes while one looks. Rows are what the cache has; of the feed it keeps what an answer under way may
 * not know, which rows no longer belong to the list, and which ones wait to be let in. Nothing that is read moves: new
 * rows come in at their place or wait, and one that no longer matches stays where it is until the list is asked anew.
 */
export class LiveList<TRow extends { readonly id: string }> {
  private readonly news = signal<News<TRow>>(new Map());
  private readonly freshMarks = new RecentMarks(freshMs);
  private readonly changedMarks = new RecentMarks(changedMs);
  private readonly below = signal<Promise<void> | null>(null);
  private clock = 0;

  /** Whether new rows may come in at once: nobody reads further down or has a hand on the list. */
  readonly openForNew = signal(true);
  /** All that is shown; a row that came in may come once more with the page to which it belongs. */
  readonly rows = computed<readonly TRow[]>(() => unique(this.source.rows() ?? []));
  private readonly shown = computed<ReadonlySet<string>>(() => new Set(this.rows().map(({ id }) => id)));
  /** Shown rows that no longer belong to the list, and where they went; null: it does not find them any more. */
  readonly gone = computed<ReadonlyMap<string, string | null>>(() => {
    const shown = this.shown();
    return new Map(
      [...this.news().values()]
        .filter(({ id, matches }) => !matches && shown.has(id))
        .map(({ id, wentTo }) => [id, wentTo] as const),
    );
  });
  /** The rows that belong to the list. */
  readonly present = computed<readonly TRow[]>(() => {
    const gone = this.gone();
    return gone.size === 0 ? this.rows() : this.rows().filter(({ id }) => !gone.has(id));
  });
  private readonly waiting = computed<readonly TRow[]>(() =>
    this.absent().filter((row) => this.placed([row]).length > this.rows().length),
  );
  /** How many new rows wait until the reader asks for them. */
  readonly waitingCount = computed(() => this.waiting().length);
  /** Whether there are rows below the last one. */
  readonly hasMore = computed(() => this.source.hasMore());
  /** Whether the next page is awaited. */
  readonly loadingMore = computed(() => this.below() !== null);
  readonly fresh = this.freshMarks.ids;
  readonly changed = this.changedMarks.ids;

  /** @param order of the rows, for one that comes in; read at that moment */
  constructor(
    private readonly source: ListSource<TRow>,
    private readonly order: () => (left: TRow, right: TRow) => number,
  ) {}

  /** Takes what the feed says: the one thing that an event does to a list. */
  receive(said: RowNews<TRow>): void {
    this.clock += 1;
    this.keep((news) => news.set(said.id, { ...said, at: this.clock }));
    if (said.matches && this.shown().has(said.id)) {
      this.changedMarks.mark([said.id]);
    }
    this.settle();
  }

  /** Asks for the list anew: what no longer belongs to it goes, what waits is in it. */
  async reload(): Promise<void> {
    // A page that comes after the list was asked anew would not join it.
    await this.below();
    const asked = this.clock;
    await this.source.refetch();
    if (!this.source.failed()) {
      this.keep((news) => news.forEach(({ id, at }) => at <= asked && news.delete(id)));
      this.settle();
    }
  }

  /** Joins the next page below. */
  async more(): Promise<void> {
    if (this.hasMore() && !this.source.loading()) {
      const below = this.source.fetchMore();
      this.below.set(below);
      await below;
      this.below.set(null);
      this.settle();
    }
  }

  /** Another list is shown from now on. */
  forget(): void {
    this.news.set(new Map());
  }

  /** Lets the waiting rows in. */
  admitWaiting(): void {
    this.admit(this.waiting());
  }

  /** Brings together what the cache has and what the feed said, once no answer is awaited that may not know it. */
  settle(): void {
    if (this.source.loading() || !this.source.rows()) {
      return;
    }
    if (this.openForNew()) {
      this.admit(this.absent());
    }
    const [shown, waiting] = [this.shown(), new Set(this.waiting().map(({ id }) => id))];
    this.keep((news) =>
      news.forEach(({ id, matches }) => (matches ? waiting.has(id) : shown.has(id)) || news.delete(id)),
    );
  }

  /** Rows that belong to the list and are not shown. */
  private absent(): readonly TRow[] {
    if (!this.source.rows()) {
      return [];
    }
    const shown = this.shown();
    return [...this.news().values()].flatMap(({ id, matches, row }) => (matches && row && !shown.has(id) ? [row] : []));
  }

  private admit(rows: readonly TRow[]): void {
    const placed = this.placed(rows);
    if (placed.length > this.rows().length) {
      this.source.put(placed);
      this.freshMarks.mark(rows.map(({ id }) => id));
    }
  }

  private placed(rows: readonly TRow[]): readonly TRow[] {
    return placeRows(this.rows(), rows, this.order(), this.hasMore());
  }

  private keep(change: (news: Map<string, Kept<TRow>>) => void): void {
    const news = new Map(this.news());
    change(news);
    this.news.set(news);
  }
}

/** A list that settles by itself whenever an answer came. Call it where injection works. */
export function liveList<TRow extends { readonly id: string }>(
  source: ListSource<TRow>,
  order: () => (left: TRow, right: TRow) => number,
): LiveList<TRow> {
  const list = new LiveList(source, order);
  effect(() => {
    source.rows();
    source.loading();
    untracked(() => list.settle());
  });
  return list;
}

/**
 * Puts rows that are not shown yet where the sorting wants them. One that belongs below the end of the list is left out
 * while there are more pages: its page brings it.
 */
export function placeRows<TRow>(
  rows: readonly TRow[],
  fresh: readonly TRow[],
  order: (left: TRow, right: TRow) => number,
  hasMore: boolean,
): readonly TRow[] {
  return fresh.reduce<readonly TRow[]>((list, row) => {
    const before = list.findIndex((shown) => order(row, shown) < 0);
    return before === -1 ? (hasMore ? list : [...list, row]) : list.toSpliced(before, 0, row);
  }, rows);
}

function unique<TRow extends { readonly id: string }>(rows: readonly TRow[]): readonly TRow[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id));
}
