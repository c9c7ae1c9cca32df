import { type Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import type { OperationVariables } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import { Apollo } from 'apollo-angular';
import { type Observable, defer, from, map, retry } from 'rxjs';
import { retryDelay, waitForNetwork } from '../server/retry-delay.ts';
import { LiveConnection } from './live-connection.ts';

/** What every live feed of the contract sends. */
export interface FeedMessage {
  readonly cursor: string;
  /** Whether the feed begins after this cursor. */
  readonly opened: boolean;
  /** Whether events were left out, so that everything is to be asked again. */
  readonly resync: boolean;
}

export interface LiveEventsOptions<TData, TVariables> {
  /**
   * Variables without `after`; null means: do not listen now. Where signals read here change, the feed goes on with
   * the next event.
   */
  variables: () => Omit<NoInfer<TVariables>, 'after'> | null;
  /** The feed's message inside an answer. */
  message: (data: TData) => FeedMessage;
  /** Called for every message in its order, when what it brings is in the cache. */
  next: (data: TData) => void;
}

/**
 * Listens to a live feed for as long as the owner lives, and goes on after the last cursor when the connection or the
 * session breaks. What a message brings goes into the cache, so that all that shows it follows. Call it where injection
 * works.
 */
export function liveEvents<TData, TVariables extends OperationVariables & { after?: string | null }>(
  subscription: OperationDocument<TData, TVariables>,
  { variables, message, next }: LiveEventsOptions<TData, TVariables>,
): void {
  const listen = lastingSubscription(subscription);
  const asked = computed(() => variables(), { equal: isSame });
  let after: string | null = null;
  effect((onCleanup) => {
    const chosen = asked();
    if (!chosen) {
      after = null;
      return;
    }
    const feed = listen(() => ({ ...chosen, after }) as unknown as TVariables).subscribe((data) => {
      // The answer to other variables than those of now comes once more, to these.
      if (untracked(asked) === chosen) {
        after = message(data).cursor;
        untracked(() => next(data));
      }
    });
    onCleanup(() => feed.unsubscribe());
  });
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The newest answer of a subscription that sends the whole state each time. Undefined before the first one and while
 * the connection is broken, because the state may be another by then. Call it where injection works.
 * @param variables null means: do not listen now. Signals read here start it anew.
 */
export function liveState<TData, TVariables extends OperationVariables>(
  subscription: OperationDocument<TData, TVariables>,
  variables: () => NoInfer<TVariables> | null,
): Signal<TData | undefined> {
  const listen = lastingSubscription(subscription);
  const connection = inject(LiveConnection).state;
  const newest = signal<TData | undefined>(undefined);
  effect((onCleanup) => {
    const chosen = variables();
    newest.set(undefined);
    if (chosen) {
      const listening = listen(() => chosen).subscribe((data) => newest.set(data));
      onCleanup(() => listening.unsubscribe());
    }
  });
  return computed(() => (connection() === 'online' ? newest() : undefined));
}

/**
 * The answers of a subscription that begins again whenever the connection or the session breaks, until its listener
 * leaves. To be called where injection works.
 * @returns takes the variables, which are read at every beginning
 */
function lastingSubscription<TData, TVariables extends OperationVariables>(
  subscription: OperationDocument<TData, TVariables>,
): (variables: () => TVariables) => Observable<TData> {
  const apollo = inject(Apollo);
  return (variables) =>
    defer(() => apollo.subscribe<TData, TVariables>({ query: subscription, variables: variables() })).pipe(
      map(({ data, error }) => {
        // Its objects are in the cache under their own names; the answer as such is not asked for again.
        apollo.client.cache.evict({ id: 'ROOT_SUBSCRIPTION' });
        if (error) {
          throw error;
        }
        return data as TData;
      }),
      retry({
        delay: (_error, attempt) => from(waitForNetwork(retryDelay(attempt - 1, Math.random()))),
        resetOnSuccess: true,
      }),
    );
}
