import type { Logger } from '../observability/logger.ts';
import { type ConnectionLimits, serviceLimits } from './connection-limits.ts';
import { ResilientClient } from './resilient-client.ts';
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
 * Hears PostgreSQL NOTIFY on one connection and reconnects when it is lost: it asks now and then whether the other end
 * is there, because a line that is half there says nothing, as one on which nobody notifies. A notification is only a
 * wake-up hint: a listener must also poll now and then, because notifications sent while the connection was down are
 * lost.
 */
export class NotificationListener {
  private client: ResilientClient | undefined;
  private closed = false;
  private retry: NodeJS.Timeout | undefined;
  private question: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly hints: Hints,
    private readonly logger: Logger,
    private readonly limits: ConnectionLimits = serviceLimits,
  ) {}

  /** Opens the connection; a failure is retried in the background. */
  async start(): Promise<void> {
    if (this.closed) {
      return;
    }
    const { silenceMs } = this.limits;
    const client = new ResilientClient({
      ...connectionTarget(this.url),
      application_name: 'ns-listener',
      connectionTimeoutMillis: silenceMs,
      silenceMs,
    });
    this.client = client;
    client.on('notification', (message) => this.hints[message.channel]?.());
    client.on('error', (cause) => this.reconnect(client, cause));
    client.on('end', () => this.reconnect(client, undefined));
    try {
      await client.connect();
      for (const channel of Object.keys(this.hints)) {
        await client.query(`listen ${client.escapeIdentifier(channel)}`);
      }
      this.question = setInterval(() => void client.query('select 1').catch(() => undefined), silenceMs / 3).unref();
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
    clearInterval(this.question);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private reconnect(client: ResilientClient, cause: unknown): void {
    if (this.closed || this.client !== client) {
      return;
    }
    this.client = undefined;
    clearInterval(this.question);
    this.logger.warn({ err: cause }, 'notification line lost, reconnecting');
    client.end().catch(() => undefined);
    this.retry = setTimeout(() => void this.start(), 500);
  }
}
