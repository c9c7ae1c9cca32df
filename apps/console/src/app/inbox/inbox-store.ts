import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { InboxDocument, type MatchedField } from '@ns/contract/console';
import { GraphqlClient, liveList, watchQuery } from '@ns/web';
import { ConsoleFeed, type FeedMessage, asksAnew, newsOf } from '../live/console-feed.ts';
import { LastList } from '../navigation/last-list.ts';
import { isSameQuestion, type ListedRow, listedRows, rowOrder } from '../signal-list/listed-rows.ts';
import { type SignalQuery, paramsOf } from '../signal-list/signal-query.ts';

/** A page is soon there, and keeps ahead of a hand that scrolls. */
const pageSize = 50;
/** The fields of a search that hold a number of the signal. */
const numbers: readonly MatchedField[] = ['REFERENCE', 'INCOMING_NUMBER'];

/**
 * The list of the inbox: a live list, and where its reader is. The shell provides it, so that the list is still there
 * when the clerk comes back from a signal.
 */
@Injectable()
export class InboxStore {
  private readonly client = inject(GraphqlClient);
  private readonly lastList = inject(LastList);
  private readonly feed = inject(ConsoleFeed);

  private readonly asked = signal<SignalQuery | null>(null, { equal: isSameQuestion });
  private readonly question = computed(() => {
    const query = this.asked();
    return query && { ...query, first: pageSize, after: null, searching: Boolean(query.filter.text) };
  });
  private readonly query = watchQuery(InboxDocument, () => this.question());
  /** The list that was asked for; undefined as long as the cache holds another one only. */
  private readonly page = computed(() =>
    isSameQuestion(this.query.answered(), this.question()) ? this.query.data()?.signals : undefined,
  );
  private readonly list = liveList<ListedRow>(
    listedRows(this.query, this.page),
    () => rowOrder[this.asked()?.sort ?? 'NEWEST'],
  );

  readonly rows = this.list.rows;
  /** How many rows belong to the list: those that went away stay in their place and are not counted. */
  readonly presentCount = computed(() => this.list.present().length);
  /** New signals that wait until the reader asks for them. */
  readonly waitingCount = this.list.waitingCount;
  /** Rows that no longer belong to the list until it is asked anew, and where they went; null: the filter says so. */
  readonly gone = this.list.gone;
  /** Of these the signals that are another department's by now. */
  readonly departed = computed<ReadonlySet<string>>(
    () => new Set([...this.gone()].flatMap(([id, wentTo]) => (wentTo === null ? [] : [id]))),
  );
  readonly fresh = this.list.fresh;
  readonly changed = this.list.changed;
  readonly hasMore = this.list.hasMore;
  readonly loading = computed(() => this.query.loading() && !this.list.loadingMore());
  readonly failure = computed(() => this.query.error()?.message ?? null);
  /** Whether new rows may come in at once: nobody reads further down or has a hand on the list. */
  readonly openForNew = this.list.openForNew;
  /** The row where the reader is, also when it is not on the screen. */
  readonly current = signal<string | null>(null);
  /** The first row that the reader saw when the list was left. */
  firstSeen = 0;

  constructor() {
    this.feed.listen((message) => this.receive(message), inject(DestroyRef));
  }

  /** Chooses what the list shows; the same list stays as it is. */
  show(query: SignalQuery): void {
    const wasAway = this.feed.follow(query.filter);
    if (!isSameQuestion(query, this.asked())) {
      this.firstSeen = 0;
      this.current.set(null);
      this.list.forget();
      this.asked.set(query);
      this.lastList.remember(paramsOf(query));
    } else if (wasAway) {
      void this.reload();
    }
  }

  /** Asks the first page anew and forgets the others. */
  reload(): Promise<void> {
    return this.list.reload();
  }

  /** Joins the next page below. */
  more(): Promise<void> {
    return this.list.more();
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
    this.list.admitWaiting();
  }

  /** Where the row of a signal stands in the list, -1 when it is not there. */
  indexOf(id: string | null): number {
    return this.rows().findIndex((row) => row.id === id);
  }

  private receive(message: FeedMessage): void {
    // While another list is looked at, this one is asked anew when it is come back to.
    if (!isSameQuestion(message.filter, this.asked()?.filter)) {
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
