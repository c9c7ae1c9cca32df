import { type DestroyRef, Injectable, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MySignalEventsDocument } from '@ns/contract/citizen';
import { type LiveQuery, SessionStore, liveEvents } from '@ns/web';
import { Subject, asyncScheduler, filter, map, observeOn } from 'rxjs';

/** `signalId` null: several things may have happened, ask for everything again. */
export interface SignalChange {
  readonly signalId: string | null;
}

/** One live feed of the signed-in reporter's signals for all pages. Cards in the cache follow it by themselves. */
@Injectable({ providedIn: 'root' })
export class MySignalsFeed {
  private readonly session = inject(SessionStore);
  // Only the person matters: a renewed token is no reason to start the feed anew.
  private readonly accountId = computed(() => this.session.account()?.id ?? null);
  private readonly arrived = new Subject<SignalChange>();

  constructor() {
    liveEvents(MySignalEventsDocument, {
      variables: () => (this.accountId() ? {} : null),
      message: ({ mySignalEvents }) => mySignalEvents,
      opened: () => this.arrived.next({ signalId: null }),
      next: ({ mySignalEvents }) =>
        this.arrived.next({ signalId: mySignalEvents.resync ? null : (mySignalEvents.event?.signal.id ?? null) }),
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
    question: Pick<LiveQuery<unknown, never>, 'loading' | 'wasAsked'>,
    owner: DestroyRef,
  ): void {
    const everything: SignalChange = { signalId: null };
    this.arrived
      .pipe(
        filter(() => question.wasAsked()),
        map((change) => (question.loading() ? everything : change)),
        observeOn(asyncScheduler),
        takeUntilDestroyed(owner),
      )
      .subscribe(changed);
  }

  /** Asks the question about one signal again when something has happened to it, while its owner lives. */
  keepCurrent(
    question: Pick<LiveQuery<unknown, never>, 'loading' | 'wasAsked' | 'refetch'>,
    id: () => string,
    owner: DestroyRef,
  ): void {
    const asksAgain = ({ signalId }: SignalChange) => {
      if (!signalId || signalId === id()) {
        void question.refetch();
      }
    };
    this.onChange(asksAgain, question, owner);
  }
}
