import { type DestroyRef, Injectable, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ConsoleEventsDocument, type ConsoleEventsSubscription } from '@ns/contract/console';
import { LiveConnection, liveEvents } from '@ns/web';
import { Subject } from 'rxjs';

export type FeedMessage = ConsoleEventsSubscription['signalEvents'];

/** The socket is open a moment before the server listens on it for us. */
const SETTLE_MS = 800;

export interface FeedListener {
  /** Told every message of the feed. */
  readonly message: (message: FeedMessage) => void;
  /**
   * Told when the feed has opened. What happened between a screen's answer and the opening is in
   * neither of them, so the screen asks again.
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
      next: ({ signalEvents }) => this.messages.next(signalEvents),
    });
    const connection = inject(LiveConnection).state;
    effect((onCleanup) => {
      if (connection() === 'online') {
        const timer = setTimeout(() => this.openings.next(), SETTLE_MS);
        onCleanup(() => clearTimeout(timer));
      }
    });
  }

  /** Tells the listener until the given owner is gone. */
  listen({ message, opened }: FeedListener, owner: DestroyRef): void {
    this.messages.pipe(takeUntilDestroyed(owner)).subscribe(message);
    this.openings.pipe(takeUntilDestroyed(owner)).subscribe(opened);
  }
}
