import { type DestroyRef, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ConsoleEventsDocument, type ConsoleEventsSubscription } from '@ns/contract/console';
import { liveEvents } from '@ns/web';
import { Subject } from 'rxjs';

export type FeedMessage = ConsoleEventsSubscription['signalEvents'];

/**
 * One live feed of everything the clerk may see, for all screens. The shell provides it, so that it
 * outlives the change of screens, keeps its cursor, and ends with the session.
 */
@Injectable()
export class ConsoleFeed {
  private readonly messages = new Subject<FeedMessage>();

  constructor() {
    liveEvents(ConsoleEventsDocument, {
      variables: () => ({}),
      message: ({ signalEvents }) => signalEvents,
      next: ({ signalEvents }) => this.messages.next(signalEvents),
    });
  }

  /** Calls `react` for every message until the given owner is gone. */
  listen(react: (message: FeedMessage) => void, owner: DestroyRef): void {
    this.messages.pipe(takeUntilDestroyed(owner)).subscribe(react);
  }
}
