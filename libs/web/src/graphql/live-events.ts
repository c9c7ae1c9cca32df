import { effect, inject, untracked } from '@angular/core';
import { type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { Apollo } from 'apollo-angular';
import { type Observable, defer, from, retry, switchMap, timer } from 'rxjs';
import { SessionStore } from '../session/session-store';
import { errorCodes } from './request-failure';
import { retryDelay } from './retry-delay';

/** What every live feed of the contract sends. */
export interface FeedMessage {
  readonly cursor: string;
  readonly resync: boolean;
}

export interface LiveEventsOptions<TData, TVariables> {
  /** Variables without `after`; null means: do not listen now. Signals read here start the feed anew. */
  variables: () => Omit<NoInfer<TVariables>, 'after'> | null;
  /** The feed's message inside an answer. */
  message: (data: TData) => FeedMessage;
  /** Called for every message, `resync` ones included: then ask the query again, because events were left out. */
  next: (data: TData) => void;
}

/**
 * Listens to a live feed for as long as the owner lives, and goes on after the last cursor when
 * the connection or the session breaks. Call it where injection works.
 */
export function liveEvents<TData, TVariables extends OperationVariables & { after?: string | null }>(
  subscription: TypedDocumentNode<TData, TVariables>,
  { variables, message, next }: LiveEventsOptions<TData, TVariables>,
): void {
  const apollo = inject(Apollo);
  const session = inject(SessionStore);

  effect((onCleanup) => {
    const chosen = variables();
    if (!chosen) {
      return;
    }
    let after: string | null = null;
    const resumeWith = () => ({ ...chosen, after });
    const listen = (): Observable<{ data?: TData | null; error?: unknown }> =>
      defer(() => apollo.subscribe<TData, OperationVariables>({ query: subscription, variables: resumeWith(), context: { resumeWith } })) as Observable<{
        data?: TData | null;
        error?: unknown;
      }>;
    const feed = listen()
      .pipe(
        switchMap(({ data, error }) => {
          if (error) {
            throw error;
          }
          return data ? [data] : [];
        }),
        retry({ delay: (error: unknown, attempt) => from(renewWhenSignedOut(session, error)).pipe(switchMap(() => timer(retryDelay(attempt, Math.random())))), resetOnSuccess: true }),
      )
      .subscribe((data) => {
        after = message(data).cursor;
        untracked(() => next(data));
      });
    onCleanup(() => feed.unsubscribe());
  });
}

async function renewWhenSignedOut(session: SessionStore, error: unknown): Promise<void> {
  if (errorCodes(error).includes('UNAUTHENTICATED')) {
    // A failed refresh is no reason to stop listening: the next attempt asks again.
    await session.refresh().catch(() => null);
  }
}
