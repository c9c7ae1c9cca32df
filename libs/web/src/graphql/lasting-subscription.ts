import { inject } from '@angular/core';
import type { OperationVariables } from '@apollo/client';
import type { OperationDocument } from '@ns/contract/operation-document';
import { type Observable, defer, from, mergeMap, retry, switchMap, timer } from 'rxjs';
import { SessionStore } from '../session/session-store.ts';
import { RequestRefused, codesOf, errorCodes } from '../server/request-failure.ts';
import { retryDelay } from '../server/retry-delay.ts';
import { LiveConnection } from './live-connection.ts';
import { VisitOrder } from './visit-order.ts';

/**
 * The answers of a subscription that begins, after what the device shows is painted, and begins again whenever the
 * connection or the session breaks, until its listener leaves. To be called where injection works.
 * @returns takes the variables, which are read at the beginning and again at every connection
 */
export function lastingSubscription<TData>(
  document: OperationDocument<TData, never>,
): (variables: () => OperationVariables) => Observable<TData> {
  const [connection, order, session] = [inject(LiveConnection), inject(VisitOrder), inject(SessionStore)];
  return (variables) =>
    defer(() => from(order.painted())).pipe(
      switchMap(() => connection.listen({ document, variables })),
      mergeMap(({ data, errors }) => {
        if (errors && errors.length > 0) {
          throw new RequestRefused(200, codesOf(errors));
        }
        return data ? [data as TData] : [];
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
