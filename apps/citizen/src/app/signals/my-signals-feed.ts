import { type DestroyRef, Injectable, computed, effect, inject, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MySignalEventsDocument } from '@ns/contract/citizen';
import { LiveConnection, SessionStore, liveEvents } from '@ns/web';
import { Subject, asyncScheduler, observeOn } from 'rxjs';

/** `signalId` null: several things may have happened, ask for everything again. */
export interface SignalChange {
  readonly signalId: string | null;
}

/** One live feed of the signed-in reporter's signals for all pages. Cards in the cache follow it by themselves. */
@Injectable({ providedIn: 'root' })
export class MySignalsFeed {
  private readonly session = inject(SessionStore);
  private readonly connection = inject(LiveConnection);
  // Only the person matters: a renewed token is no reason to start the feed anew.
  private readonly accountId = computed(() => this.session.account()?.id ?? null);
  private readonly arrived = new Subject<SignalChange>();

  constructor() {
    liveEvents(MySignalEventsDocument, {
      variables: () => (this.accountId() ? {} : null),
      message: ({ mySignalEvents }) => mySignalEvents,
      next: ({ mySignalEvents }) => this.arrived.next({ signalId: mySignalEvents.resync ? null : (mySignalEvents.event?.signal.id ?? null) }),
    });
    effect(() => {
      if (this.connection.state() === 'online') {
        // What happened between loading the page and this moment was not sent to us.
        untracked(() => this.arrived.next({ signalId: null }));
      }
    });
  }

  /** Calls back for every change while the caller's owner lives, each caller in a task of its own: somebody may touch the page between them. */
  onChange(changed: (change: SignalChange) => void, owner: DestroyRef): void {
    this.arrived.pipe(observeOn(asyncScheduler), takeUntilDestroyed(owner)).subscribe(changed);
  }
}
