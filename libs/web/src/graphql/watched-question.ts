import { type Signal, computed, inject, signal, untracked } from '@angular/core';
import type { OperationVariables, WatchQueryFetchPolicy } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import type { QueryRef } from 'apollo-angular';
import { LanguageStore } from '../language/language-store.ts';
import { type RequestFailure, toRequestFailure } from '../server/request-failure.ts';
import { LazyApollo } from './lazy-apollo.ts';
import type { ContractApollo } from './open-apollo.ts';

export interface WatchedQuestion<TData> {
  /** What the cache holds; stays in place while it is asked again, undefined as long as nothing is watched. */
  readonly data: Signal<TData | undefined>;
  readonly loading: Signal<boolean>;
  readonly error: Signal<RequestFailure | null>;
  isWatched(): boolean;
  /**
   * Watches the answer in the cache, and asks the server where it is not known.
   * @param known the server's answer to the same question, which stands on the page already
   * @returns ends it
   */
  watch(apollo: ContractApollo, variables: OperationVariables, known?: TData): () => void;
  /** Asks the server again. Failures land in `error`. */
  refetch(): Promise<void>;
  /** Fetches Apollo where it is not there yet; then as `LiveQuery.fetchMore`. */
  fetchMore(variables: OperationVariables, join: (shown: TData, more: TData) => TData): Promise<void>;
  /** Nothing is shown any more, no failure either. */
  drop(): void;
}

/** A question whose answer follows Apollo's cache, as signals. Call it where injection works. */
export function watchedQuestion<TData>(
  query: OperationDocument<TData, never>,
  fetchPolicy: WatchQueryFetchPolicy,
): WatchedQuestion<TData> {
  const lazy = inject(LazyApollo);
  const language = inject(LanguageStore);
  const data = signal<TData | undefined>(undefined);
  const waiting = signal(0);
  const asking = signal(false);
  const cause = signal<unknown>(null);
  let current: QueryRef<TData, OperationVariables> | null = null;

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    waiting.update((count) => count + 1);
    try {
      await work();
      cause.set(null);
    } catch (error) {
      cause.set(error);
    } finally {
      waiting.update((count) => count - 1);
    }
  };

  // Apollo answers a second question with the first one that is still under way, whose answer may be older than what it
  // is asked about: so it is asked once more after it.
  let underWay: Promise<void> | null = null;
  let isStale = false;
  const again = (): Promise<void> => {
    isStale = true;
    underWay ??= (async () => {
      while (isStale) {
        isStale = false;
        await attempt(async () => current?.refetch());
      }
      underWay = null;
    })();
    return underWay;
  };

  return {
    data: data.asReadonly(),
    loading: computed(() => asking() || waiting() > 0),
    error: computed(() => (cause() ? toRequestFailure(cause(), language.tag()) : null)),
    isWatched: () => current !== null,
    watch: (apollo, variables, known) => {
      const node = apollo.nodeOf<TData, never>(query);
      if (known !== undefined) {
        apollo.client.cache.writeQuery<TData, OperationVariables>({ query: node, variables, data: known });
      }
      const question = untracked(() =>
        apollo.watchQuery<TData, OperationVariables>({
          query: node,
          variables,
          fetchPolicy: known === undefined ? fetchPolicy : 'cache-first',
          nextFetchPolicy: 'cache-first',
        }),
      );
      current = question;
      const watching = question.valueChanges.subscribe((result) => {
        asking.set(result.loading);
        cause.set(result.error ?? null);
        if (result.dataState === 'complete') {
          const answer = result.data as TData;
          // Nothing is drawn again when the cache says what the page shows.
          data.set(known !== undefined && JSON.stringify(answer) === JSON.stringify(known) ? known : answer);
        }
      });
      return () => {
        watching.unsubscribe();
        current = current === question ? null : current;
      };
    },
    refetch: again,
    fetchMore: (more, join) =>
      attempt(async () => {
        await lazy.open();
        await current?.fetchMore({
          variables: more,
          updateQuery: (shown, { fetchMoreResult }) => join(shown as TData, fetchMoreResult as TData) as typeof shown,
        });
      }),
    drop: () => {
      data.set(undefined);
      asking.set(false);
      cause.set(null);
    },
  };
}
