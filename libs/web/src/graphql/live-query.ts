import { type Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import type { OperationVariables, WatchQueryFetchPolicy } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import { ownTask } from '../device/own-task.ts';
import { LanguageStore } from '../language/language-store.ts';
import type { RequestFailure } from '../server/request-failure.ts';
import { LazyApollo, type ShownAnswer } from './lazy-apollo.ts';
import type { ContractApollo } from './open-apollo.ts';
import { serverQuestion } from './server-question.ts';
import { VisitOrder } from './visit-order.ts';
import { watchedQuestion } from './watched-question.ts';

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
 * A query as signals, asked again whenever the signals read by `variables` change and updated whenever something newer
 * is learned. It begins with what the device keeps of an earlier visit and asks the server without Apollo; from the
 * first change on it watches Apollo's cache (see `LazyApollo`). Call it where injection works (a field of a component).
 * @param variables null means: nothing to ask yet
 */
export function liveQuery<TData, TVariables extends OperationVariables>(
  query: OperationDocument<TData, TVariables>,
  variables: () => NoInfer<TVariables> | null,
  { fetchPolicy = 'cache-and-network' as WatchQueryFetchPolicy } = {},
): LiveQuery<TData, TVariables> {
  const lazy = inject(LazyApollo);
  const order = inject(VisitOrder);
  const language = inject(LanguageStore);
  const first = serverQuestion(query);
  const watched = watchedQuestion(query, fetchPolicy);
  /** It is not this question's turn yet. */
  const waiting = signal(false);
  /** The answer without Apollo, from the moment the server is asked for it. */
  let shown: ShownAnswer | null = null;

  effect((onCleanup) => {
    const asked = variables();
    // Texts come from the server in the reader's language, so another language is another question.
    language.tag();
    if (!asked) {
      untracked(() => {
        first.drop();
        watched.drop();
      });
      return;
    }
    let left = false;
    let leave = (): void => undefined;
    onCleanup(() => {
      left = true;
      leave();
      first.end();
      waiting.set(false);
      shown = null;
    });
    const watch = (apollo: ContractApollo, known?: TData) => {
      leave = watched.watch(apollo, asked, known);
    };
    if (lazy.present) {
      watch(lazy.present);
      return;
    }
    let isForgotten = false;
    const ask = async () => {
      isForgotten = false;
      watched.drop();
      leave = lazy.show(answer);
      await first.ask(asked);
    };
    const answer: ShownAnswer = {
      adopt: (apollo) => {
        const isKnown = !isForgotten && !first.loading() && !first.error();
        const known = isKnown ? first.data() : undefined;
        first.end();
        shown = null;
        watch(apollo, known);
      },
      askAgain: ask,
      forget: () => {
        isForgotten = true;
      },
    };
    waiting.set(true);
    order.lookFirst(untracked(() => first.showKept(asked)));
    void (async () => {
      await order.painted();
      await order.turn();
      // Of an application that opens it early.
      const apollo = await lazy.presentOrComing();
      if (apollo) {
        // All questions have waited for it, too.
        await ownTask();
      }
      if (left) {
        return;
      }
      waiting.set(false);
      if (apollo) {
        watch(apollo);
      } else {
        shown = answer;
        await ask();
      }
    })();
  });

  return {
    data: computed(() => watched.data() ?? first.data()),
    loading: computed(() => waiting() || first.loading() || watched.loading()),
    error: computed(() => watched.error() ?? first.error()),
    wasAsked: () => shown !== null || watched.isWatched(),
    refetch: async () => (shown ? shown.askAgain() : watched.refetch()),
    fetchMore: watched.fetchMore,
  };
}
