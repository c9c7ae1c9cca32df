import { type DestroyRef, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ConsoleEventsDocument, type ConsoleEventsSubscription } from '@ns/contract/console';
import { liveEvents } from '@ns/web';
import { Subject } from 'rxjs';

export type FeedMessage = ConsoleEventsSubscription['signalEvents'];

export interface FeedListener {
  /** Receives every message of the feed. */
  readonly message: (message: FeedMessage) => void;
  /**
   * Called once, when the server has started the subscription. What happened between a screen's answer and that
   * moment is in neither of them, so the screen asks again.
   */
  readonly opened: () => void;
}

/**
 * One live feed of everything the clerk may see, for all screens. The shell provides it, so that it
 * outlives the change of screens, keeps its cursor, and ends with the session.
 */
@Injectable()
export class ConsoleFeed {
  private readonly messages = new Subject<FeedMessage>();
  private readonly openings = new Subject<void>();

  constructor() {
    liveEvents(ConsoleEventsDocument, {
      variables: () => ({}),
      message: ({ signalEvents }) => signalEvents,
      opened: () => this.openings.next(),
      next: ({ signalEvents }) => this.messages.next(signalEvents),
    });
  }

  /** Calls the listener until the given owner is destroyed. */
  listen({ message, opened }: FeedListener, owner: DestroyRef): void {
    this.messages.pipe(takeUntilDestroyed(owner)).subscribe(message);
    this.openings.pipe(takeUntilDestroyed(owner)).subscribe(opened);
  }
}
