import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Person } from '../support/index.ts';

/** One open subscription and what came through it. */
export class Listener<Data> {
  readonly received: Data[] = [];
  /** Why the server ended the subscription, as text; undefined while it is open. */
  ended: string | undefined;
  private readonly client: Client;

  /** @param person undefined for somebody who is not signed in */
  constructor(
    url: string,
    person: Person | undefined,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ) {
    this.client = createClient({
      url,
      webSocketImpl: WebSocket,
      connectionParams: person ? { authorization: `Bearer ${person.token}`, language: 'bg' } : {},
      retryAttempts: 0,
    });
    this.client.subscribe<Data>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (data && !errors) {
            this.received.push(data);
          } else {
            this.ended = JSON.stringify(errors);
          }
        },
        error: (cause) => void (this.ended = JSON.stringify(cause)),
        complete: () => void (this.ended ??= 'completed'),
      },
    );
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}
