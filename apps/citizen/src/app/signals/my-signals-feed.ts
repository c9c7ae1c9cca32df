import { type DestroyRef, Injectable, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MySignalEventsDocument } from '@ns/contract/citizen';
import { type WatchedQuery, SessionStore, liveEvents } from '@ns/web';
import { Reader } from '../page/reader.ts';
import { Subject, asyncScheduler, map, observeOn } from 'rxjs';
import type { NewsOfSignal } from './seen-marks.ts';

/** A signal that has changed; null: several things may have happened, ask for everything again. */
export type SignalChange = NewsOfSignal | null;

/** One live feed of the signed-in reporter's signals for all pages. Cards in the cache follow it by themselves. */
@Injectable({ providedIn: 'root' })
export class MySignalsFeed {
  private readonly session = inject(SessionStore);
  private readonly reader = inject(Reader);
  // Only the person matters: a renewed token is no reason to start the feed anew.
  private readonly accountId = computed(() => (this.reader.isCitizen() ? (this.session.account()?.id ?? null) : null));
  private readonly arrived = new Subject<SignalChange>();

  constructor() {
    liveEvents(MySignalEventsDocument, {
      variables: () => (this.accountId() ? {} : null),
      message: ({ mySignalEvents }) => mySignalEvents,
      opened: () => this.arrived.next(null),
      next: ({ mySignalEvents: { resync, event } }) => this.arrived.next(resync ? null : (event?.signal ?? null)),
    });
  }

  /**
   * Calls back for the changes after which a question is to be asked again, while its owner lives; each caller in a
   * task of its own: somebody may touch the page between them. What happens before the question is put to the server is
   * in its answer. An answer under way may be older than the change and would take its place, so everything is to be
   * asked for again.
   */
  onChange(
    changed: (change: SignalChange) => void,
    question: Pick<WatchedQuery<unknown, never>, 'loading'>,
    owner: DestroyRef,
  ): void {
    this.arrived
      .pipe(
        map((change) => (question.loading() ? null : change)),
        observeOn(asyncScheduler),
        takeUntilDestroyed(owner),
      )
      .subscribe(changed);
  }

  /** Asks the question about one signal again when something has happened to it, while its owner lives. */
  keepCurrent(
    question: Pick<WatchedQuery<unknown, never>, 'loading' | 'refetch'>,
    id: () => string,
    owner: DestroyRef,
  ): void {
    const asksAgain = (change: SignalChange) => {
      if (!change || change.id === id()) {
        void question.refetch();
      }
    };
    this.onChange(asksAgain, question, owner);
  }
}
