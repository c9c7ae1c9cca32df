import { effect, inject, untracked } from '@angular/core';
import type { OperationVariables } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import { concatMap } from 'rxjs';
import { SessionStore } from '../session/session-store.ts';
import { LazyApollo } from './lazy-apollo.ts';
import { lastingSubscription } from './lasting-subscription.ts';
import { VisitOrder } from './visit-order.ts';

/** What every live feed of the contract sends. */
export interface FeedMessage {
  readonly cursor: string;
  readonly resync: boolean;
}

export interface LiveEventsOptions<TData, TVariables> {
  /** Variables without `after`; null means: do not listen now. Signals read here start the feed anew. */
  variables: () => Omit<NoInfer<TVariables>, 'after'> | null;
  /** The feed's message inside an answer. */
  message: (data: TData) => FeedMessage;
  /**
   * Called once the server listens for us: what is asked for then misses nothing, whatever happened while the page was
   * loading. The questions of somebody signed in wait for it where the device shows an answer (see `VisitOrder`).
   */
  opened?: () => void;
  /**
   * Called for every message after that, when what it brings is on its way to the page; `resync` ones included: then
   * ask the query again, because events were left out.
   */
  next: (data: TData) => void;
}

/**
 * Listens to a live feed for as long as the owner lives, and goes on after the last cursor when
 * the connection or the session breaks. Call it where injection works.
 */
export function liveEvents<TData, TVariables extends OperationVariables & { after?: string | null }>(
  subscription: OperationDocument<TData, TVariables>,
  { variables, message, opened, next }: LiveEventsOptions<TData, TVariables>,
): void {
  const apollo = inject(LazyApollo);
  const listen = lastingSubscription(subscription);
  const { promise: listening, resolve: listens } = Promise.withResolvers<unknown>();
  if (opened && inject(SessionStore).owner()) {
    inject(VisitOrder).feedFirst(listening);
  }

  effect((onCleanup) => {
    const chosen = variables();
    if (!chosen) {
      return;
    }
    // A cursor that the feed does not know is answered with a resync at once; without a cursor the feed begins silently
    // with the next event.
    const beginning = opened ? '' : null;
    let after: string | null = beginning;
    const feed = listen(() => ({ ...chosen, after }))
      .pipe(
        // One after the other: the first change waits until Apollo is there.
        concatMap(async (data) => {
          const isOpening = opened !== undefined && after === beginning;
          after = message(data).cursor;
          if (!isOpening) {
            await apollo.learn(subscription, data);
          }
          return { data, isOpening };
        }),
      )
      .subscribe(({ data, isOpening }) => {
        untracked(() => (isOpening ? opened?.() : next(data)));
        listens(data);
      });
    onCleanup(() => feed.unsubscribe());
  });
}
