import { type Signal, computed, effect, inject, signal } from '@angular/core';
import type { OperationVariables } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import { LazyApollo } from './lazy-apollo.ts';
import { lastingSubscription } from './lasting-subscription.ts';
import { LiveConnection } from './live-connection.ts';

/**
 * The newest value of a subscription that sends the whole state each time, as a signal. Undefined before
 * the first answer and while the connection is broken, because the state may be another by then. Call it
 * where injection works.
 * @param variables null means: do not listen now. Signals read here start it anew.
 */
export function liveValue<TData, TVariables extends OperationVariables>(
  subscription: OperationDocument<TData, TVariables>,
  variables: () => NoInfer<TVariables> | null,
): Signal<TData | undefined> {
  const apollo = inject(LazyApollo);
  const listen = lastingSubscription(subscription);
  const connection = inject(LiveConnection).state;
  const newest = signal<TData | undefined>(undefined);
  effect((onCleanup) => {
    const chosen = variables();
    newest.set(undefined);
    if (chosen) {
      const listening = listen(() => chosen).subscribe((data) => {
        void apollo.learn(subscription, data);
        newest.set(data);
      });
      onCleanup(() => listening.unsubscribe());
    }
  });
  return computed(() => (connection() === 'online' ? newest() : undefined));
}
