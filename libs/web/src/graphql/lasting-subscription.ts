import type { OperationVariables } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import { type Observable, defer, from, retry, switchMap, timer } from 'rxjs';
import type { SessionStore } from '../session/session-store.ts';
import type { LazyApollo } from './lazy-apollo.ts';
import { errorCodes } from '../server/request-failure.ts';
import { retryDelay } from '../server/retry-delay.ts';

export interface LastingSubscription<TData> {
  readonly apollo: LazyApollo;
  readonly session: SessionStore;
  readonly document: OperationDocument<TData, never>;
  /** Read at the beginning and again at every connection. */
  readonly variables: () => OperationVariables;
}

/**
 * The answers of a subscription that begins again whenever the connection or the session breaks, until its listener
 * leaves.
 */
export function lastingSubscription<TData>({
  apollo,
  session,
  document,
  variables,
}: LastingSubscription<TData>): Observable<TData> {
  const listen = () =>
    defer(() => from(apollo.open())).pipe(
      switchMap((opened) =>
        opened.subscribe<TData, OperationVariables>({
          query: opened.nodeOf(document),
          variables: variables(),
          context: { resumeWith: variables },
        }),
      ),
    ) as Observable<{ data?: TData | null; error?: unknown }>;
  return listen().pipe(
    switchMap(({ data, error }) => {
      if (error) {
        throw error;
      }
      return data ? [data] : [];
    }),
    retry({
      delay: (error: unknown, attempt) =>
        from(renewWhenSignedOut(session, error)).pipe(switchMap(() => timer(retryDelay(attempt, Math.random())))),
      resetOnSuccess: true,
    }),
  );
}

async function renewWhenSignedOut(session: SessionStore, error: unknown): Promise<void> {
  if (errorCodes(error).includes('UNAUTHENTICATED')) {
    // A failed refresh is no reason to stop listening: the next attempt asks again.
    await session.refresh().catch(() => null);
  }
}
