import { Injectable, Injector, inject, signal } from '@angular/core';
import { createClient } from 'graphql-ws/client';
import { LanguageStore } from '../language/language-store.ts';
import { graphqlSocketUrl, serverOriginToken } from '../server/graphql-endpoint.ts';
import { SessionStore } from '../session/session-store.ts';

/** `idle`: nothing is listening, so no socket is open. */
export type ConnectionState = 'idle' | 'connecting' | 'online' | 'offline';

/**
 * The socket for subscriptions. It opens with the first listener and closes after the last. A listener whose line broke
 * comes back by itself (see `lastingSubscription`), because it knows where it stopped.
 */
@Injectable({ providedIn: 'root' })
export class LiveConnection {
  private readonly injector = inject(Injector);
  private readonly language = inject(LanguageStore);
  private readonly current = signal<ConnectionState>('idle');

  readonly state = this.current.asReadonly();
  readonly client = createClient({
    url: graphqlSocketUrl(inject(serverOriginToken), location.origin),
    lazy: true,
    keepAlive: 15_000,
    retryAttempts: 0,
    connectionParams: async () => {
      // Looked up late: the session asks the server by the same link.
      const token = await this.injector.get(SessionStore).accessToken();
      return { authorization: token ? `Bearer ${token}` : null, language: this.language.tag() };
    },
    on: {
      connecting: () => this.current.set('connecting'),
      connected: () => this.current.set('online'),
      closed: (event) => this.current.set(wasAskedFor(event) ? 'idle' : 'offline'),
    },
  });

  /** Opens the socket anew, so that it carries the present session and language. */
  reconnect(): void {
    this.client.terminate();
  }
}

function wasAskedFor(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'code' in event && event.code === 1000;
}
