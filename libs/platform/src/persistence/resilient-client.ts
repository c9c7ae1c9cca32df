import type { Socket } from 'node:net';
import pg from 'pg';

export interface ResilientConfig extends pg.ClientConfig {
  /** milliseconds without a byte after which a connection that owes an answer is ended; left out: it is waited for */
  readonly silenceMs?: number | undefined;
}

/** What the driver knows and its types leave out. */
interface Inside {
  readonly connection: { readonly stream: Socket };
  /** Whether no answer is owed */
  readonly readyForQuery: boolean;
}

/**
 * A connection whose loss fails the current query and nothing else. The driver also reports a loss as an `error`
 * event, and an event that nobody listens to ends the process: a pool does not listen while a connection is lent to
 * somebody. The driver's own `query_timeout` leaves the connection open, and the next query would wait behind the lost
 * one; here a silent connection is ended.
 */
export class ResilientClient extends pg.Client {
  constructor(config?: string | ResilientConfig) {
    super(config);
    this.on('error', () => undefined);
    const silenceMs = typeof config === 'object' ? config.silenceMs : undefined;
    if (silenceMs !== undefined) {
      this.once('connect', () => this.endWhenSilent(silenceMs));
    }
  }

  private endWhenSilent(silenceMs: number): void {
    const inside = this as unknown as Inside;
    const { stream } = inside.connection;
    stream.setTimeout(silenceMs);
    // A callback of `setTimeout` is heard once only: the first silence is mostly one in which nothing was owed.
    stream.on('timeout', () => {
      const { bytesRead, bytesWritten } = stream;
      // A process that stood still reads only now what has come meanwhile, and what it asks only now has time.
      setImmediate(() => {
        const isSilent = stream.bytesRead === bytesRead && stream.bytesWritten === bytesWritten;
        if (!inside.readyForQuery && isSilent) {
          stream.destroy(new Error(`Connection terminated: no answer for ${String(silenceMs / 1_000)} seconds`));
        }
      });
    });
  }
}
