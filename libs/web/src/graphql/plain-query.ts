import { type Signal, computed, effect, inject, signal } from '@angular/core';
import type { OperationDocument } from '@ns/contract/operation-document';
import { LanguageStore } from '../language/language-store.ts';
import { type RequestFailure, toRequestFailure } from '../server/request-failure.ts';
import { ServerRequests } from './server-requests.ts';

export interface PlainQuery<TData> {
  /** The newest data; stays in place while it is asked again, undefined before the first answer. */
  readonly data: Signal<TData | undefined>;
  readonly error: Signal<RequestFailure | null>;
  /** Asks the server again. Failures land in `error`. */
  refetch(): void;
}

/**
 * A query without variables as signals, for what changes rarely and is the same for everybody (menus, the
 * municipality): asked once per language, without Apollo's cache, which is fetched for live pages only. Call it
 * where injection works.
 */
export function plainQuery<TData>(query: OperationDocument<TData, Record<string, never>>): PlainQuery<TData> {
  const requests = inject(ServerRequests);
  const language = inject(LanguageStore);
  const data = signal<TData | undefined>(undefined);
  const cause = signal<unknown>(null);
  const round = signal(0);

  effect((onCleanup) => {
    language.tag();
    round();
    const stop = new AbortController();
    requests.send({ document: query, variables: {}, signal: stop.signal }).then(
      (answer) => {
        data.set(answer as TData);
        cause.set(null);
      },
      (failure: unknown) => stop.signal.aborted || cause.set(failure),
    );
    onCleanup(() => stop.abort());
  });

  return {
    data: data.asReadonly(),
    error: computed(() => (cause() ? toRequestFailure(cause(), language.tag()) : null)),
    refetch: () => {
      cause.set(null);
      round.update((count) => count + 1);
    },
  };
}
