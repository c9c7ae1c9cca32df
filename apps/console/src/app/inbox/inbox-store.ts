import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { ConsoleEventsDocument, InboxDocument, type MatchedField, SignalLeftDocument } from '@ns/contract/console';
import { GraphqlClient, liveEvents, watchQuery } from '@ns/web';
import { ConsoleFeed, type FeedMessage } from '../live/console-feed.ts';
import { LastList } from '../navigation/last-list.ts';
import { type SignalQuery, isFiltered, paramsOf } from '../signal-list/signal-query.ts';
import { type InboxRow, type Rows, placeRows, updateRows } from './inbox-rows.ts';
import { RecentMarks } from './recent-marks.ts';

/** A page is soon there, and keeps ahead of a hand that scrolls. */
const pageSize = 50;
/** How long a new row and a changed one stay marked. */
const freshMs = 4_000;
const changedMs = 2_500;
/** Signals that are asked after when the connection is back; a list with more of them is better asked anew. */
const mostAbsent = 10;
/** The fields of a search that hold a number of the signal. */
const numbers: readonly MatchedField[] = ['REFERENCE', 'INCOMING_NUMBER'];

/**
 * The list of the inbox: what the cache holds of it, kept fresh by the live feed, and what only the screen knows:
 * which rows are new, went away or wait. The shell provides it, so that the list is still there when the clerk comes
 * back from a signal.
 */
@Injectable()
export class InboxStore {
  private readonly client = inject(GraphqlClient);
  private readonly lastList = inject(LastList);

  private readonly asked = signal<SignalQuery | null>(null, { equal: isSame });
  private readonly question = computed(() => {
    const query = this.asked();
    return query && { ...query, first: pageSize, after: null, searching: Boolean(query.filter.text) };
  });
  private readonly list = watchQuery(InboxDocument, () => this.question());
  /** The list that was asked for; undefined as long as the cache holds another one only. */
  private readonly page = computed(() =>
    isSame(this.list.answered(), this.question()) ? this.list.data()?.signals : undefined,
  );
  private readonly waiting = signal<Rows>([]);
  private readonly gone = signal<ReadonlyMap<string, string>>(new Map());
  private readonly freshMarks = new RecentMarks(freshMs);
  private readonly changedMarks = new RecentMarks(changedMs);
  private readonly readingMore = signal(false);
  /**
   * Updates that arrived while a query was under way: its response may be older, so they are applied again after it.
   */
  private deferredUpdates: (() => void)[] = [];

  readonly rows = computed<Rows>(() => unique(this.page()?.edges.map(({ node }) => node) ?? []));
  /** New signals that wait until the reader asks for them. */
  readonly waitingCount = computed(() => this.waiting().length);
  /** Where rows went that the clerk no longer sees, by id; they stay in their place until the list is asked anew. */
  readonly departed = this.gone.asReadonly();
  readonly fresh = this.freshMarks.ids;
  readonly changed = this.changedMarks.ids;
  readonly hasMore = computed(() => this.page()?.pageInfo.hasNextPage ?? false);
  readonly loadingMore = this.readingMore.asReadonly();
  readonly loading = computed(() => this.list.loading() && !this.readingMore());
  readonly failure = computed(() => this.list.error()?.message ?? null);
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
      if (!this.list.loading()) {
        untracked(() => this.deferredUpdates.splice(0).forEach((change) => change()));
      }
    });
  }

  /** Chooses what the list shows; the same list stays as it is. */
  show(query: SignalQuery): void {
    if (!isSame(query, this.asked())) {
      this.firstSeen = 0;
      this.current.set(null);
      this.deferredUpdates = [];
      this.forgetMarks();
      this.asked.set(query);
      this.lastList.remember(paramsOf(query));
    }
  }

  /** Asks the first page anew and forgets the others. */
  async reload(): Promise<void> {
    await this.list.refetch();
    if (!this.failure()) {
      this.forgetMarks();
    }
  }

  /** Joins the next page below. */
  async more(): Promise<void> {
    if (!this.hasMore() || this.list.loading()) {
      return;
    }
    this.readingMore.set(true);
    await this.list.fetchMore({ after: this.page()?.pageInfo.endCursor ?? null });
    this.readingMore.set(false);
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
    return this.rows().findIndex((row) => row.id === id);
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
      this.takeOver((isOverwritten) => {
        this.comeBack(event.signal.id);
        this.update(event.signal, isOverwritten);
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

  /** @param change is given whether an answer may have overwritten the event in the cache */
  private takeOver(change: (isOverwritten: boolean) => void): void {
    if (!this.loading()) {
      change(false);
    }
    if (this.list.loading()) {
      this.deferredUpdates.push(() => change(true));
    }
  }

  private forgetMarks(): void {
    this.gone.set(new Map());
    this.waiting.set([]);
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
    const absent = this.rows()
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

  /** @param isUnknown whether the cache may not have this state of the row */
  private update(row: InboxRow, isUnknown: boolean): void {
    if (this.indexOf(row.id) !== -1) {
      const rows = isUnknown ? updateRows(this.rows(), [row]) : this.rows();
      // Writing means: every row of the list once more. The feed writes its one row by itself.
      if (rows !== this.rows()) {
        this.write(rows);
      }
      this.changedMarks.mark([row.id]);
    }
    this.waiting.update((rows) => updateRows(rows, [row]));
  }

  /** Rows that are not shown yet come in at their place, or wait while that would move what is being read. */
  private welcome(rows: Rows): void {
    const shown = new Set([...this.rows(), ...this.waiting()].map(({ id }) => id));
    const unknown = rows.filter(({ id }) => !shown.has(id));
    if (this.openForNew()) {
      this.admit(unknown);
    } else {
      this.waiting.update((waiting) => [
        ...waiting,
        ...unknown.filter((row) => this.inOrder([row]).length > this.rows().length),
      ]);
    }
  }

  private admit(rows: Rows): void {
    const ordered = this.inOrder(rows);
    if (ordered.length > this.rows().length) {
      this.write(ordered);
      this.freshMarks.mark(rows.map(({ id }) => id));
    }
  }

  private inOrder(rows: Rows): Rows {
    return placeRows(this.rows(), rows, this.asked()?.sort ?? 'NEWEST', { hasMore: this.hasMore() });
  }

  /** Puts these rows into the list that the cache holds, each with the cursor of its page. */
  private write(rows: Rows): void {
    this.list.update(({ signals }) => {
      const known = new Map(signals.edges.map((edge) => [edge.node.id, edge.cursor]));
      return {
        signals: {
          ...signals,
          edges: rows.map((node) => ({
            __typename: 'SignalEdge' as const,
            cursor: known.get(node.id) ?? '',
            node: { matches: [], ...node },
          })),
        },
      };
    });
  }

  /** Joins what the top of the list has now to what is shown. */
  private async catchUp(): Promise<void> {
    const question = this.question();
    if (!question || this.loading()) {
      return;
    }
    const page = await this.client.query(InboxDocument, question);
    if ('edges' in page && isSame(question, this.question())) {
      const rows = page.edges.map(({ node }) => node);
      this.takeOver(() => {
        const changed = rows.filter((row) => updateRows(this.rows(), [row]) !== this.rows());
        changed.forEach((row) => this.update(row, true));
        this.welcome(rows);
      });
      void this.lookForDeparted(rows);
    }
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A row that came in live may come once more with the page to which it belongs. */
function unique(rows: Rows): Rows {
  const seen = new Set<string>();
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id));
}
