import { type Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import type { OperationVariables, WatchQueryFetchPolicy } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import { Apollo, type QueryRef } from 'apollo-angular';
import { LanguageStore } from '../language/language-store.ts';
import { answersRestored } from './answers-restored.ts';
import { type RequestFailure, isUnreachable, toRequestFailure } from '../server/request-failure.ts';
import { retryDelay } from '../server/retry-delay.ts';

/** A query of Apollo as signals. */
export interface WatchedQuery<TData, TVariables extends OperationVariables> {
  /** What the cache holds; stays in place while it is asked again, undefined before the first answer. */
  readonly data: Signal<TData | undefined>;
  /** The variables that `data` is the answer to. */
  readonly answered: Signal<TVariables | null>;
  readonly loading: Signal<boolean>;
  readonly error: Signal<RequestFailure | null>;
  /** Asks the server again with the present variables. Failures land in `error`. */
  refetch(): Promise<void>;
  /** Asks for one more page, which the cache joins to what it holds. Failures land in `error`. */
  fetchMore(variables: Partial<TVariables>): Promise<void>;
  /** Changes what the cache holds of this query; without an answer nothing. */
  update(change: (data: TData) => TData): void;
}

/** What a query is asked with; nothing where it has no variables. */
type Asked<TVariables> =
  TVariables extends Record<string, never>
    ? [variables?: () => TVariables | null, options?: WatchOptions]
    : [variables: () => TVariables | null, options?: WatchOptions];

interface WatchOptions {
  readonly fetchPolicy?: WatchQueryFetchPolicy;
}

/**
 * Apollo's `watchQuery` as signals: first what the cache holds, then what the server says, and from then on every
 * change of it. Asked anew whenever the signals read by `variables` change, and again and again while the server cannot
 * be reached; null means: nothing to ask yet. Call it where injection works (a field of a component).
 */
export function watchQuery<TData, TVariables extends OperationVariables>(
  query: OperationDocument<TData, TVariables>,
  ...[variables, { fetchPolicy = 'cache-and-network' } = {}]: Asked<NoInfer<TVariables>>
): WatchedQuery<TData, TVariables> {
  const apollo = inject(Apollo);
  const language = inject(LanguageStore);
  const restored = inject(answersRestored);
  const newest = signal<{ readonly data: TData; readonly variables: TVariables } | null>(null);
  const asking = signal(false);
  const more = signal(0);
  const cause = signal<unknown>(null);
  let current: QueryRef<TData, TVariables> | null = null;

  const asked = computed(() => (variables ? variables() : ({} as TVariables)), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  effect((onCleanup) => {
    const present = asked();
    if (!restored()) {
      return;
    }
    if (!present) {
      current = null;
      newest.set(null);
      asking.set(false);
      cause.set(null);
      return;
    }
    const ref = untracked(() =>
      apollo.watchQuery<TData, TVariables>({
        query,
        variables: present,
        fetchPolicy,
        // What is asked past the cache stays past it when it is asked again.
        nextFetchPolicy: fetchPolicy === 'no-cache' ? fetchPolicy : 'cache-first',
        notifyOnNetworkStatusChange: true,
      } as never),
    );
    current = ref;
    const watching = ref.valueChanges.subscribe((result) => {
      asking.set(result.loading);
      cause.set(result.error ?? null);
      if (result.dataState === 'complete') {
        newest.set({ data: result.data as TData, variables: present as TVariables });
      }
    });
    onCleanup(() => watching.unsubscribe());
  });

  const attempt = async (work: () => Promise<unknown> | undefined): Promise<void> => {
    more.update((count) => count + 1);
    try {
      await work();
      cause.set(null);
    } catch (error) {
      cause.set(error);
    } finally {
      more.update((count) => count - 1);
    }
  };
  // An answer under way may be older than what it is asked again about: so it is asked once more after it.
  let underWay: Promise<void> | null = null;
  let isStale = false;
  const refetch = (): Promise<void> => {
    isStale = true;
    underWay ??= (async () => {
      while (isStale) {
        isStale = false;
        await attempt(() => current?.refetch());
      }
      underWay = null;
    })();
    return underWay;
  };
  // Also where the device has a network: a server that was away says nothing when it is back.
  let failures = 0;
  effect((onCleanup) => {
    const failed = cause();
    if (!failed || !isUnreachable(failed)) {
      failures = failed ? failures : 0;
      return;
    }
    const timer = setTimeout(() => void refetch(), retryDelay(failures, Math.random()));
    failures += 1;
    onCleanup(() => clearTimeout(timer));
  });
  return {
    data: computed(() => newest()?.data),
    answered: computed(() => newest()?.variables ?? null),
    loading: computed(() => asking() || more() > 0 || !restored()),
    error: computed(() => (cause() ? toRequestFailure(cause(), language.tag()) : null)),
    refetch,
    fetchMore: (next) => attempt(() => current?.fetchMore({ variables: next })),
    update: (change) =>
      current?.updateQuery((_partial, { complete, previousData }) =>
        complete ? (change(previousData as TData) as never) : undefined,
      ),
  };
}
