import { Injectable, inject, signal } from '@angular/core';
import type { Client, SubscribePayload } from 'graphql-ws';
import type { ExecutionResult } from 'graphql';
import { Observable, catchError, from, switchMap } from 'rxjs';
import { LanguageStore } from '../language/language-store.ts';
import { SessionStore } from '../session/session-store.ts';
import { type ServerOperation, persistedQuery, unknownId } from '../server/post-operation.ts';
import { RequestRefused, codesOf, errorCodes } from '../server/request-failure.ts';
import { retryDelay, waitForNetwork } from '../server/retry-delay.ts';
import { serverOriginToken, graphqlSocketUrl } from '../server/graphql-endpoint.ts';

/** `idle`: nothing is listening, so no socket is open. */
export type ConnectionState = 'idle' | 'connecting' | 'online' | 'offline';

/** What somebody wants to hear. */
export interface Subscription {
  readonly document: ServerOperation['document'];
  readonly variables: () => Record<string, unknown>;
}

/**
 * The socket for subscriptions. It opens with the first listener, closes after the last, and
 * comes back by itself for as long as somebody listens.
 */
@Injectable({ providedIn: 'root' })
export class LiveConnection {
  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore);
  private readonly current = signal<ConnectionState>('idle');
  private readonly url = graphqlSocketUrl(inject(serverOriginToken), location.origin);
  private opening: Promise<Client> | null = null;

  readonly state = this.current.asReadonly();

  /**
   * The answers of a subscription, with their errors. `variables` is asked anew at every connection, so that a
   * broken line goes on after the last event received.
   */
  listen({ document, variables }: Subscription): Observable<ExecutionResult> {
    const answersTo = (client: Client, sent: Pick<SubscribePayload, 'query' | 'extensions'>) =>
      new Observable<ExecutionResult>((sink) =>
        client.subscribe(
          {
            ...sent,
            operationName: document.name,
            // graphql-ws writes the request at each connection; the getter lets it read the newest cursor.
            get variables() {
              return variables();
            },
          },
          {
            next: (result) => sink.next(result as ExecutionResult),
            error: (cause) => sink.error(subscriptionError(cause)),
            complete: () => sink.complete(),
          },
        ),
      );
    const byId = { query: '', ...persistedQuery(document.id) };
    return from(this.client()).pipe(
      switchMap((client) =>
        answersTo(client, byId).pipe(
          catchError((cause: unknown) => {
            if (!errorCodes(cause).includes(unknownId)) {
              throw cause;
            }
            return answersTo(client, { query: document.text });
          }),
        ),
      ),
    );
  }

  /** Opens the socket anew, so that it carries the present session and language. */
  reconnect(): void {
    void this.opening?.then((client) => client.terminate());
  }

  /**
   * The protocol is fetched with the first listener: who is not signed in listens to nothing. A failed fetch is tried
   * again by the next one.
   */
  private client(): Promise<Client> {
    this.opening ??= this.open().catch((failure: unknown) => {
      this.opening = null;
      throw failure;
    });
    return this.opening;
  }

  private async open(): Promise<Client> {
    const { createClient } = await import('graphql-ws/client');
    return createClient({
      url: this.url,
      lazy: true,
      keepAlive: 15_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: (attempt) => waitForNetwork(retryDelay(attempt, Math.random())),
      connectionParams: async () => {
        const token = await this.session.accessToken();
        return { authorization: token ? `Bearer ${token}` : null, language: this.language.tag() };
      },
      on: {
        connecting: () => this.current.set('connecting'),
        connected: () => this.current.set('online'),
        closed: (event) => this.current.set(wasAskedFor(event) ? 'idle' : 'offline'),
      },
    });
  }
}

function subscriptionError(cause: unknown): Error {
  if (cause instanceof Error) {
    return cause;
  }
  return Array.isArray(cause)
    ? new RequestRefused(200, codesOf(cause))
    : new Error('The live connection was refused.', { cause });
}

function wasAskedFor(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'code' in event && event.code === 1000;
}
