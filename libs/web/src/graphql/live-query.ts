import { type Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import type { OperationVariables, WatchQueryFetchPolicy } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import type { QueryRef } from 'apollo-angular';
import type { Subscription } from 'rxjs';
import { ownTask } from '../device/own-task.ts';
import { LanguageStore } from '../language/language-store.ts';
import { LazyApollo } from './lazy-apollo.ts';
import type { ContractApollo } from './open-apollo.ts';
import { type RequestFailure, toRequestFailure } from '../server/request-failure.ts';
import { ServerRequests } from './server-requests.ts';
import { VisitOrder } from './visit-order.ts';

export interface LiveQuery<TData, TVariables extends OperationVariables> {
  /**
   * The newest data, first that of an earlier visit; stays in place while it is asked again, undefined before the first
   * answer.
   */
  readonly data: Signal<TData | undefined>;
  readonly loading: Signal<boolean>;
  readonly error: Signal<RequestFailure | null>;
  /** Whether the server was asked. What happens before that need not be asked about again. */
  wasAsked(): boolean;
  /** Asks the server again with the present variables. Failures land in `error`. */
  refetch(): Promise<void>;
  /** Asks for one more page and joins it to what is shown. Failures land in `error`. */
  fetchMore(variables: Partial<TVariables>, join: (shown: TData, more: TData) => TData): Promise<void>;
}

/**
 * A query as signals, asked again whenever the signals read by `variables` change and updated
 * whenever the cache learns something newer. While Apollo is still on its way, an answer that the device keeps of an
 * earlier visit stands in its place. Call it where injection works (a field of a component).
 * @param variables null means: nothing to ask yet
 */
export function liveQuery<TData, TVariables extends OperationVariables>(
  query: OperationDocument<TData, TVariables>,
  variables: () => NoInfer<TVariables> | null,
  { fetchPolicy = 'cache-and-network' as WatchQueryFetchPolicy } = {},
): LiveQuery<TData, TVariables> {
  type Question = QueryRef<TData, OperationVariables>;
  const lazy = inject(LazyApollo);
  const order = inject(VisitOrder);
  const requests = inject(ServerRequests);
  const language = inject(LanguageStore);
  const data = signal<TData | undefined>(undefined);
  const waiting = signal(0);
  const asking = signal(false);
  const cause = signal<unknown>(null);
  const round = signal(0);
  let current: Question | null = null;
  let kept: TData | null = null;

  const questionOf = (apollo: ContractApollo, asked: OperationVariables): Question =>
    untracked(() =>
      apollo.watchQuery<TData, OperationVariables>({
        query: apollo.nodeOf(query),
        variables: asked,
        fetchPolicy,
        nextFetchPolicy: 'cache-first',
      }),
    );
  const watch = (question: Question): Subscription => {
    current = question;
    return question.valueChanges.subscribe((result) => {
      asking.set(result.loading);
      cause.set(result.error ?? null);
      if (result.dataState === 'complete') {
        const answer = result.data as TData;
        // Nothing is drawn again when the server says what was kept.
        const isKept = kept !== null && untracked(data) === kept && JSON.stringify(answer) === JSON.stringify(kept);
        if (!isKept) {
          data.set(answer);
        }
      }
    });
  };

  effect((onCleanup) => {
    const asked = variables();
    // Texts come from the server in the reader's language, so another language is another question.
    language.tag();
    round();
    if (!asked) {
      current = null;
      data.set(undefined);
      return;
    }
    let left = false;
    let watching = lazy.present && watch(questionOf(lazy.present, asked));
    if (!watching) {
      asking.set(true);
      const looked = requests.find({ document: query, variables: asked }).then((found) => {
        if (found && !left && untracked(data) === undefined) {
          kept = found as TData;
          data.set(kept);
        }
        return found !== null;
      });
      order.lookFirst(looked);
      void (async () => {
        const apollo = await lazy.openForQuestion(query);
        if (!left) {
          const question = questionOf(apollo, asked);
          await ownTask();
          watching = left ? null : watch(question);
        }
      })().catch((failure: unknown) => {
        if (!left) {
          asking.set(false);
          cause.set(failure);
        }
      });
    }
    onCleanup(() => {
      left = true;
      watching?.unsubscribe();
    });
  });

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
    wasAsked: () => current !== null,
    refetch: async () => {
      if (current) {
        await again();
      } else if (cause()) {
        // Apollo itself could not be fetched.
        cause.set(null);
        round.update((count) => count + 1);
      }
    },
    fetchMore: (more, join) =>
      attempt(async () =>
        current?.fetchMore({
          variables: more,
          updateQuery: (shown, { fetchMoreResult }) => join(shown as TData, fetchMoreResult as TData) as typeof shown,
        }),
      ),
  };
}
