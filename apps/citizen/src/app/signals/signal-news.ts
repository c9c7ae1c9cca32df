import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { SignalNewsDocument } from '@ns/contract/citizen';
import { SessionStore, watchQuery } from '@ns/web';
import { Reader } from '../page/reader.ts';
import { MySignalsFeed } from './my-signals-feed.ts';
import { type SeenMarks, firstMarks, isUnread, withShown } from './seen-marks.ts';

/** Number of the newest own signals, and of followed ones, that are watched for news. */
const watchedEvents = 50;
const storageKey = 'ns.seen.';

/**
 * Which of the reporter's own and followed signals have news that was not shown on this device. The marks live on
 * the device, one set for each account: another device keeps its own.
 */
@Injectable({ providedIn: 'root' })
export class SignalNews {
  private readonly session = inject(SessionStore);
  private readonly reader = inject(Reader);
  private readonly accountId = computed(() => (this.reader.isCitizen() ? (this.session.owner()?.id ?? null) : null));
  private readonly list = watchQuery(SignalNewsDocument, () => (this.accountId() ? { first: watchedEvents } : null));
  private readonly watched = computed(() => {
    const data = this.list.data();
    return data && [...data.mySignals.edges, ...data.followedSignals.edges].map(({ node }) => node);
  });
  private readonly marks = signal<SeenMarks | null>(null);
  /** Ids of the reports whose first news is their incoming number. */
  private readonly awaited = signal<ReadonlySet<string>>(new Set());

  /** Whether it is known what has news. */
  readonly isKnown = computed(() => this.watched() !== undefined);
  /** Ids of the signals with something new. */
  readonly unread = computed<ReadonlySet<string>>(() => {
    const marks = this.marks();
    return new Set(
      marks
        ? this.watched()
            ?.filter((each) => isUnread(each, marks))
            .map(({ id }) => id)
        : [],
    );
  });

  constructor() {
    const key = computed(() => (this.accountId() ? `${storageKey}${this.accountId()}` : null));
    window.addEventListener(
      'storage',
      (change) => change.key !== null && change.key === key() && this.marks.set(read(change.key)),
    );
    effect(() => {
      const place = key();
      this.marks.set(place ? read(place) : null);
    });
    effect(() => {
      const [place, signals] = [key(), this.watched()];
      if (place && signals && !this.marks()) {
        untracked(() => this.keep(firstMarks(signals)));
      }
    });
    effect(() => {
      const arrived = this.watched()?.find(({ id, latestNews }) => latestNews !== null && this.awaited().has(id));
      if (arrived && this.marks()) {
        untracked(() => {
          this.awaited.update((ids) => new Set([...ids].filter((id) => id !== arrived.id)));
          this.show(arrived.id, arrived.latestNews);
        });
      }
    });
    inject(MySignalsFeed).onChange((change) => {
      // News of a known signal come with its event; only an unknown signal needs the list anew.
      if (!this.watched()?.some(({ id }) => id === change)) {
        void this.list.refetch();
      }
    }, inject(DestroyRef));
  }

  /** The reader has a signal before the eyes, up to its newest news. */
  show(id: string, latestNews: string | null): void {
    const marks = this.marks();
    if (marks && latestNews) {
      const next = withShown(marks, id, latestNews);
      if (next !== marks) {
        this.keep(next);
      }
    }
  }

  /** A report was sent on this device: its incoming number is what its reporter waits for, and no news. */
  awaitNumber(id: string): void {
    this.awaited.update((ids) => new Set(ids).add(id));
  }

  private keep(marks: SeenMarks): void {
    this.marks.set(marks);
    try {
      localStorage.setItem(`${storageKey}${this.accountId()}`, JSON.stringify(marks));
    } catch {
      // Blocked storage: the marks then hold until the page is closed.
    }
  }
}

function read(key: string): SeenMarks | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as SeenMarks | null;
  } catch {
    return null;
  }
}
