import { type DestroyRef, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ConsoleEventsDocument, type ConsoleEventsSubscription, type SignalFilter } from '@ns/contract/console';
import { type RowNews, liveEvents } from '@ns/web';
import { Subject } from 'rxjs';

type Heard = ConsoleEventsSubscription['signalEvents'];

/** The row of a report as the feed brings it. */
export type LiveRow = NonNullable<Heard['event']>['signal'];

export type FeedMessage = Heard & {
  /** The filter that `matches` is about. */
  readonly filter: SignalFilter;
};

/**
 * One live feed of everything the clerk may see, for all screens. Of each event it says whether the report matches the
 * list that is looked at. The shell provides it, so that it outlives the change of screens, keeps its cursor, and ends
 * with the session.
 */
@Injectable()
export class ConsoleFeed {
  private readonly messages = new Subject<FeedMessage>();
  private readonly followed = signal<SignalFilter>({});

  constructor() {
    liveEvents(ConsoleEventsDocument, {
      variables: () => ({ filter: this.followed() }),
      message: ({ signalEvents }) => signalEvents,
      next: ({ signalEvents }) => this.messages.next({ ...signalEvents, filter: this.followed() }),
    });
  }

  /**
   * Says which list is looked at; it stays so until another one is.
   * @returns whether another one was looked at before
   */
  follow(filter: SignalFilter): boolean {
    const isOther = JSON.stringify(filter) !== JSON.stringify(this.followed());
    if (isOther) {
      this.followed.set(filter);
    }
    return isOther;
  }

  /** Calls back with every message of the feed, until the given owner is destroyed. */
  listen(message: (message: FeedMessage) => void, owner: DestroyRef): void {
    this.messages.pipe(takeUntilDestroyed(owner)).subscribe(message);
  }
}

/** Whether everything is to be asked again: events may have been missed. */
export function asksAnew({ opened, resync }: FeedMessage): boolean {
  return opened || resync;
}

/** What a message says of a row of the list that is looked at; null when it is about none. */
export function newsOf({ signalId, matches, event, left }: FeedMessage): RowNews<LiveRow> | null {
  const wentTo = left ? (left.department?.name ?? '') : null;
  return signalId ? { id: signalId, matches, row: event?.signal ?? null, wentTo } : null;
}
