import pg from 'pg';
import type { Logger } from '../observability/logger.ts';
import { connectionTarget } from './server-choice.ts';

/** What is called when somebody notifies, by channel. */
export type Hints = Readonly<Record<string, () => void>>;

/** The hints of several parts of a process, so that one connection hears for all of them. */
export function hintsOfAll(...parts: readonly Hints[]): Hints {
  const channels = new Set(parts.flatMap((hints) => Object.keys(hints)));
  return Object.fromEntries(
    [...channels].map((channel) => [channel, () => parts.forEach((hints) => hints[channel]?.())]),
  );
}

/**
 * Hears PostgreSQL NOTIFY on one connection and reconnects when it is lost. A notification is only a wake-up hint:
 * a listener must also poll now and then, because notifications sent while the connection was down are lost.
 */
export class NotificationListener {
  private client: pg.Client | undefined;
  private closed = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly hints: Hints,
    private readonly logger: Logger,
  ) {}

  /** Opens the connection; a failure is retried in the background. */
  async start(): Promise<void> {
    if (this.closed) {
      return;
    }
    const client = new pg.Client({ ...connectionTarget(this.url), application_name: 'ns-listener', keepAlive: true });
    this.client = client;
    client.on('notification', (message) => this.hints[message.channel]?.());
    client.on('error', (cause) => this.reconnect(client, cause));
    client.on('end', () => this.reconnect(client, undefined));
    try {
      await client.connect();
      for (const channel of Object.keys(this.hints)) {
        await client.query(`listen ${client.escapeIdentifier(channel)}`);
      }
      for (const hint of Object.values(this.hints)) {
        hint();
      }
    } catch (cause) {
      this.reconnect(client, cause);
    }
  }

  async stop(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private reconnect(client: pg.Client, cause: unknown): void {
    if (this.closed || this.client !== client) {
      return;
    }
    this.client = undefined;
    this.logger.warn({ err: cause }, 'notification line lost, reconnecting');
    client.end().catch(() => undefined);
    this.retry = setTimeout(() => void this.start(), 500);
  }
}
