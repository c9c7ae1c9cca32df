import { effect, inject, untracked } from '@angular/core';
import type { OperationDocument } from '@ns/contract/operation-document';
import { LanguageStore } from '../language/language-store.ts';
import { type ServerQuestion, serverQuestion } from './server-question.ts';
import { VisitOrder } from './visit-order.ts';

export interface KeptQuery<TData> extends Pick<ServerQuestion<TData>, 'data' | 'loading'> {
  /** Whether the server was asked. What happens before that need not be asked about again. */
  wasAsked(): boolean;
  /** Asks the server again with the present variables. */
  refetch(): Promise<void>;
}

/**
 * A query as signals that fetches no Apollo when something changes: for what stands on every page and follows a feed by
 * itself (the count of news). It begins with what the device keeps of an earlier visit, and asks the server when its
 * feed listens. Call it where injection works.
 * @param variables null means: nothing to ask now
 */
export function keptQuery<TData, TVariables extends Readonly<Record<string, unknown>>>(
  query: OperationDocument<TData, TVariables>,
  variables: () => NoInfer<TVariables> | null,
): KeptQuery<TData> {
  const order = inject(VisitOrder);
  const language = inject(LanguageStore);
  const { data, loading, ask, showKept, drop } = serverQuestion(query);
  let current: TVariables | null = null;

  effect((onCleanup) => {
    language.tag();
    const asked = variables();
    current = null;
    if (!asked) {
      untracked(drop);
      return;
    }
    let left = false;
    onCleanup(() => {
      left = true;
    });
    order.lookFirst(untracked(() => showKept(asked)));
    void (async () => {
      await order.painted();
      await order.turn();
      if (!left) {
        current = asked;
        await ask(asked);
      }
    })();
  });

  return {
    data,
    loading,
    wasAsked: () => current !== null,
    refetch: async () => {
      if (current) {
        await ask(current);
      }
    },
  };
}
