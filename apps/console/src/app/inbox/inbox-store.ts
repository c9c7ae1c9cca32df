import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { ConsoleEventsDocument, InboxDocument, type MatchedField, SignalLeftDocument } from '@ns/contract/console';
import { GraphqlClient, LanguageStore, liveEvents } from '@ns/web';
import { ConsoleFeed, type FeedMessage } from '../live/console-feed.ts';
import { LastList } from '../navigation/last-list.ts';
import { type SignalQuery, isFiltered, paramsOf } from '../signal-list/signal-query.ts';
import { type InboxRow, type Rows, appendPage, placeRows, updateRows } from './inbox-rows.ts';
import { RecentMarks } from './recent-marks.ts';

/** The first page is soon there; the next ones keep ahead of a hand that scrolls. */
const firstPage = 50;
const nextPage = 100;
/** How long a new row and a changed one stay marked. */
const freshMs = 4_000;
const changedMs = 2_500;
/** Signals that are asked after when the connection is back; a list with more of them is better asked anew. */
const mostAbsent = 10;
/** The fields of a search that hold a number of the signal. */
const numbers: readonly MatchedField[] = ['REFERENCE', 'INCOMING_NUMBER'];

/**
 * The list of the inbox: pages from the server, kept fresh by the live feed. The shell provides it,
 * so that the list is still there when the clerk comes back from a signal.
 */
@Injectable()
export class InboxStore {
  private readonly client = inject(GraphqlClient);
  private readonly language = inject(LanguageStore);
  private readonly lastList = inject(LastList);

  private readonly asked = signal<SignalQuery | null>(null);
  private readonly list = signal<Rows>([]);
  private readonly waiting = signal<Rows>([]);
  private readonly gone = signal<ReadonlyMap<string, string>>(new Map());
  private readonly freshMarks = new RecentMarks(freshMs);
  private readonly changedMarks = new RecentMarks(changedMs);
  private readonly end = signal<{ hasMore: boolean; cursor: string | null }>({ hasMore: false, cursor: null });
  private readonly loads = signal({ first: false, more: false });
  private readonly problem = signal<string | null>(null);
  /** Counts the lists asked for, so that a late answer to an earlier question is dropped. */
  private turn = 0;
  /**
   * Updates that arrived while a query was under way: its response may be older, so they are applied again after it.
   */
  private deferredUpdates: (() => void)[] = [];

  readonly rows = this.list.asReadonly();
  /** New signals that wait until the reader asks for them. */
  readonly waitingCount = computed(() => this.waiting().length);
  /** Where rows went that the clerk no longer sees, by id; they stay in their place until the list is asked anew. */
  readonly departed = this.gone.asReadonly();
  readonly fresh = this.freshMarks.ids;
  readonly changed = this.changedMarks.ids;
  readonly hasMore = computed(() => this.end().hasMore);
  readonly loading = computed(() => this.loads().first);
  readonly loadingMore = computed(() => this.loads().more);
  readonly failure = this.problem.asReadonly();
  /** Whether new rows may come in at once: nobody reads further down or has a hand on the list. */
  readonly openForNew = signal(true);
  /** The row where the reader is, also when it is not on the screen. */
  readonly current = signal<string | null>(null);
  /** The first row that the reader saw when the list was left. */
  firstSeen = 0;

  constructor() {
    inject(ConsoleFeed).listen(
      { message: (message) => this.receiveAny(message), opened: () => void this.catchUp() },
      inject(DestroyRef),
    );
    // A filter is the server's to apply: its own feed says which signals come into the list.
    liveEvents(ConsoleEventsDocument, {
      variables: () => {
        const query = this.asked();
        return query && isFiltered(query) ? { filter: query.filter } : null;
      },
      message: ({ signalEvents }) => signalEvents,
      opened: () => void this.catchUp(),
      next: ({ signalEvents }) => this.receiveMatching(signalEvents),
    });
    effect(() => {
      this.language.tag();
      if (this.asked()) {
        untracked(() => void this.reload());
      }
    });
  }

  /** Chooses what the list shows; the same list stays as it is. */
  show(query: SignalQuery): void {
    if (JSON.stringify(query) !== JSON.stringify(this.asked())) {
      this.list.set([]);
      this.firstSeen = 0;
      this.current.set(null);
      this.deferredUpdates = [];
      this.asked.set(query);
      this.lastList.remember(paramsOf(query));
    }
  }

  /** Asks the first page anew and forgets the others. */
  async reload(): Promise<void> {
    const turn = ++this.turn;
    this.loads.set({ first: true, more: false });
    const page = await this.page(null, firstPage);
    if (turn !== this.turn) {
      return;
    }
    this.loads.set({ first: false, more: false });
    if (page) {
      this.list.set(page.rows);
      this.gone.set(new Map());
      this.waiting.set([]);
      this.end.set(page.end);
    }
    this.applyDeferredUpdates();
  }

  /** Joins the next page below. */
  async more(): Promise<void> {
    if (!this.end().hasMore || this.loads().more || this.loads().first) {
      return;
    }
    const turn = this.turn;
    this.loads.set({ first: false, more: true });
    const page = await this.page(this.end().cursor, nextPage);
    if (turn !== this.turn) {
      return;
    }
    this.loads.set({ first: false, more: false });
    if (page) {
      this.list.update((rows) => appendPage(rows, page.rows));
      this.end.set(page.end);
    }
    this.applyDeferredUpdates();
  }

  /**
   * The only signal that has this reference or incoming number, in whatever spelling; null when none or several have
   * it.
   */
  async idOfNumber(text: string): Promise<string | null> {
    const answer = await this.client.query(InboxDocument, {
      filter: { text },
      sort: 'NEWEST',
      first: 20,
      after: null,
      searching: true,
    });
    if (answer.__typename === 'RequestFailure') {
      return null;
    }
    const numbered = answer.edges.filter(({ node }) =>
      node.matches?.some(({ field, excerpt, ranges }) => numbers.includes(field) && ranges[0]?.to === excerpt.length),
    );
    return numbered.length === 1 ? (numbered[0]?.node.id ?? null) : null;
  }

  /** Lets the waiting rows in. */
  admitWaiting(): void {
    this.admit(this.waiting());
    this.waiting.set([]);
  }

  /** Where the row of a signal stands in the list, -1 when it is not there. */
  indexOf(id: string | null): number {
    return this.list().findIndex((row) => row.id === id);
  }

  private receiveAny({ resync, event, left }: FeedMessage): void {
    const query = this.asked();
    if (!query) {
      return;
    }
    if (resync) {
      void this.reload();
    } else if (left) {
      this.takeOver(() => this.depart(left.signalId, left.department?.name ?? ''));
    } else if (event) {
      this.takeOver(() => {
        this.comeBack(event.signal.id);
        this.update(event.signal);
        if (!isFiltered(query)) {
          this.welcome([event.signal]);
        }
      });
    }
  }

  private receiveMatching({ resync, event }: FeedMessage): void {
    if (resync) {
      void this.reload();
    } else if (event) {
      this.takeOver(() => this.welcome([event.signal]));
    }
  }

  private takeOver(change: () => void): void {
    const { first, more } = this.loads();
    if (!first) {
      change();
    }
    if (first || more) {
      this.deferredUpdates.push(change);
    }
  }

  private applyDeferredUpdates(): void {
    this.deferredUpdates.splice(0).forEach((change) => change());
  }

  /** The row stays where it is and says where its signal went; one that only waits to be shown is dropped. */
  private depart(id: string, department: string): void {
    this.waiting.update((rows) => rows.filter((row) => row.id !== id));
    if (this.indexOf(id) !== -1) {
      this.gone.update((gone) => new Map([...gone, [id, department]]));
    }
  }

  /** Only news of a signal says that it is the clerk's again; an answer may be older than its departure. */
  private comeBack(id: string): void {
    if (this.gone().has(id)) {
      this.gone.update((gone) => new Map([...gone].filter(([other]) => other !== id)));
    }
  }

  /** Rows that the top of the list should have and has not: some may have left while nobody listened. */
  private async lookForDeparted(page: Rows): Promise<void> {
    const present = new Set(page.map(({ id }) => id));
    const absent = this.list()
      .slice(0, page.length)
      .filter(({ id }) => !present.has(id) && !this.gone().has(id))
      .slice(0, mostAbsent);
    const answers = await Promise.all(absent.map(({ id }) => this.client.query(SignalLeftDocument, { id })));
    answers.forEach((left) => {
      if (left?.__typename === 'SignalLeft') {
        this.depart(left.signalId, left.department?.name ?? '');
      }
    });
  }

  private update(row: InboxRow): void {
    const before = this.list();
    this.list.set(updateRows(before, [row]));
    this.waiting.update((rows) => updateRows(rows, [row]));
    if (this.list() !== before) {
      this.changedMarks.mark([row.id]);
    }
  }

  /** Rows that are not shown yet come in at their place, or wait while that would move what is being read. */
  private welcome(rows: Rows): void {
    const shown = new Set([...this.list(), ...this.waiting()].map(({ id }) => id));
    const unknown = rows.filter(({ id }) => !shown.has(id));
    if (this.openForNew()) {
      this.admit(unknown);
    } else {
      this.waiting.update((waiting) => [
        ...waiting,
        ...unknown.filter((row) => this.inOrder([row]).length > this.list().length),
      ]);
    }
  }

  private admit(rows: Rows): void {
    const before = this.list().length;
    this.list.set(this.inOrder(rows));
    if (this.list().length > before) {
      this.freshMarks.mark(rows.map(({ id }) => id));
    }
  }

  private inOrder(rows: Rows): Rows {
    return placeRows(this.list(), rows, this.asked()?.sort ?? 'NEWEST', { hasMore: this.end().hasMore });
  }

  /** Joins what the top of the list has now to what is shown. */
  private async catchUp(): Promise<void> {
    if (this.loads().first) {
      this.deferredUpdates.push(() => void this.catchUp());
      return;
    }
    const turn = this.turn;
    const page = this.asked() ? await this.page(null, firstPage) : null;
    if (page && turn === this.turn && !this.loads().first) {
      page.rows.forEach((row) => this.update(row));
      void this.lookForDeparted(page.rows);
      this.welcome(page.rows);
    }
  }

  private async page(
    after: string | null,
    first: number,
  ): Promise<{ rows: Rows; end: { hasMore: boolean; cursor: string | null } } | null> {
    const query = this.asked();
    const answer = await this.client.query(InboxDocument, {
      ...query,
      first,
      after,
      searching: Boolean(query?.filter.text),
    });
    if (answer.__typename === 'RequestFailure') {
      this.problem.set(answer.message);
      return null;
    }
    this.problem.set(null);
    return {
      rows: answer.edges.map(({ node }) => node),
      end: { hasMore: answer.pageInfo.hasNextPage, cursor: answer.pageInfo.endCursor ?? null },
    };
  }
}
