import { type DestroyRef, Injectable, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MySignalEventsDocument } from '@ns/contract/citizen';
import { type WatchedQuery, SessionStore, liveEvents } from '@ns/web';
import { Reader } from '../page/reader.ts';
import { Subject } from 'rxjs';

/** The id of a signal that has changed; null: several things may have happened, ask for everything again. */
export type SignalChange = string | null;

/**
 * One live feed of the signed-in reporter's signals for all pages. What shows a signal follows it by the cache, which
 * also asks for what an event does not bring.
 */
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
      next: ({ mySignalEvents: { event } }) => this.arrived.next(event?.signal.id ?? null),
    });
  }

  /** Calls back for the changes after which a question is to be asked again, while its owner lives. */
  onChange(changed: (change: SignalChange) => void, owner: DestroyRef): void {
    this.arrived.pipe(takeUntilDestroyed(owner)).subscribe(changed);
  }

  /** Asks a question again when events may have been missed, while its owner lives. */
  keepCurrent({ refetch }: Pick<WatchedQuery<unknown, never>, 'refetch'>, owner: DestroyRef): void {
    this.onChange((change) => change === null && void refetch(), owner);
  }
}
