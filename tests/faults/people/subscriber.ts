import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Person } from './person.ts';

/** One item as it came through the socket. */
export type Heard =
  | { readonly kind: 'event'; readonly cursor: string; readonly signalId: string }
  | { readonly kind: 'resync'; readonly cursor: string };

interface Message {
  readonly cursor: string;
  readonly resync: boolean;
  readonly event: { readonly signal: { readonly id: string } } | null;
}

const sayAliveEveryMs = 2_000;
const reconnectPauseMs = 200;

/** Somebody who follows events live, and after each break goes on from the last cursor, at another entrance. */
export class Subscriber {
  readonly heard: Heard[] = [];
  breaks = 0;
  private readonly cursors = new Set<string>();
  readonly person: Person;
  readonly field: 'signalEvents' | 'mySignalEvents';
  private entrance: number;
  private socket: WebSocket | undefined;
  private client: Client | undefined;
  private stopped = false;
  private running: Promise<void> | undefined;

  constructor(person: Person, field: 'signalEvents' | 'mySignalEvents', entrance: number) {
    this.person = person;
    this.field = field;
    this.entrance = entrance;
  }

  get cursor(): string {
    return this.heard.at(-1)?.cursor ?? '0';
  }

  /** True when this event was received, or covered by a resync. */
  hasReached(eventId: string | undefined): boolean {
    return eventId === undefined || this.cursors.has(eventId);
  }

  start(): void {
    this.running = this.follow();
  }

  /** Cuts the own connection, as a lost network does. */
  cut(): void {
    this.socket?.terminate();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.client?.dispose();
    this.cut();
    await this.running;
  }

  private async follow(): Promise<void> {
    while (!this.stopped) {
      await this.listen().catch(() => undefined);
      if (this.stopped) {
        return;
      }
      this.breaks += 1;
      this.entrance += 1;
      await pause(reconnectPauseMs);
    }
  }

  /** Listens until the connection ends, however it does. */
  private async listen(): Promise<void> {
    const { urls } = this.person.entrances;
    const token = await this.person.token();
    const client = createClient({
      url: `${(urls[this.entrance % urls.length] ?? '').replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}`, language: 'bg' },
      retryAttempts: 0,
      keepAlive: sayAliveEveryMs,
    });
    this.client = client;
    let unanswered: NodeJS.Timeout | undefined;
    client.on('opened', (socket) => (this.socket = socket as WebSocket));
    client.on('ping', (received) => {
      if (!received) {
        unanswered = setTimeout(() => this.cut(), sayAliveEveryMs);
      }
    });
    client.on('pong', (received) => received && clearTimeout(unanswered));
    try {
      await new Promise<void>((resolve) => {
        client.on('closed', () => resolve());
        client.subscribe<Record<string, Message>>(
          {
            query: `subscription ($after: String) { ${this.field}(after: $after) { cursor resync event { signal { id
              } } } }`,
            variables: { after: this.cursor },
          },
          { next: ({ data }) => this.take(data?.[this.field]), error: () => resolve(), complete: () => resolve() },
        );
      });
    } finally {
      clearTimeout(unanswered);
      this.cut();
      await client.dispose();
    }
  }

  private take(message: Message | undefined): void {
    if (!message) {
      return;
    }
    this.cursors.add(message.cursor);
    if (message.resync || message.event === null) {
      this.heard.push({ kind: 'resync', cursor: message.cursor });
    } else {
      this.heard.push({ kind: 'event', cursor: message.cursor, signalId: message.event.signal.id });
    }
  }
}
