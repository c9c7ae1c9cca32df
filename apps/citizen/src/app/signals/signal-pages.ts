import { DestroyRef, type Signal, computed, inject } from '@angular/core';
import {
  FollowedSignalsDocument,
  MySignalsDocument,
  type OwnSignalState,
  type SignalCardFragment,
} from '@ns/contract/citizen';
import { type WatchedQuery, type RequestFailure, watchQuery } from '@ns/web';
import { Reader } from '../page/reader.ts';
import { MySignalsFeed } from './my-signals-feed.ts';

/** What a list begins with. */
export const firstPage = { first: 20 };

/** A list of signals as a screen shows it. */
export interface SignalPages {
  /** Undefined before the first answer. */
  readonly signals: Signal<readonly SignalCardFragment[] | undefined>;
  readonly hasMore: Signal<boolean>;
  readonly loading: Signal<boolean>;
  readonly error: Signal<RequestFailure | null>;
  refetch(): void;
  more(): void;
}

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: SignalCardFragment }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/**
 * The reporter's own signals, newest first, kept current by the live feed; not asked for without a citizen. Call it
 * where injection works.
 * @param state only these; null: all
 */
export function ownSignals(state: () => OwnSignalState | null = () => null): SignalPages {
  const reader = inject(Reader);
  const list = watchQuery(MySignalsDocument, () => {
    const wanted = state();
    return reader.isCitizen() ? (wanted === null ? firstPage : { ...firstPage, state: wanted }) : null;
  });
  return pagesOf(
    list,
    computed(() => list.data()?.mySignals),
    (after) => list.fetchMore({ after }),
    () => state() !== null,
  );
}

/** Signals of others that the reporter follows, the latest begun first, kept current likewise. */
export function followedSignals(): SignalPages {
  const reader = inject(Reader);
  const list = watchQuery(FollowedSignalsDocument, () => (reader.isCitizen() ? firstPage : null));
  return pagesOf(
    list,
    computed(() => list.data()?.followedSignals),
    (after) => list.fetchMore({ after }),
  );
}

function pagesOf(
  list: Pick<WatchedQuery<unknown, never>, 'loading' | 'error' | 'refetch'>,
  connection: Signal<Connection | undefined>,
  fetchMore: (after: string | null | undefined) => Promise<void>,
  isNarrowed: () => boolean = () => false,
): SignalPages {
  const signals = computed(() => connection()?.edges.map(({ node }) => node));
  inject(MySignalsFeed).onChange((change) => {
    // A card that is on the screen follows the cache; what comes into the list or leaves it, the server says.
    if (isNarrowed() || !signals()?.some(({ id }) => id === change)) {
      void list.refetch();
    }
  }, inject(DestroyRef));
  return {
    signals,
    hasMore: computed(() => connection()?.pageInfo.hasNextPage ?? false),
    loading: list.loading,
    error: list.error,
    refetch: () => void list.refetch(),
    more: () => void fetchMore(connection()?.pageInfo.endCursor),
  };
}
