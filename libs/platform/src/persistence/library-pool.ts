import pg from 'pg';
import { ResilientClient } from './resilient-client.ts';
import { connectionTarget } from './server-choice.ts';

/**
 * Connections for a library that brings its own statements and finds its tables in a schema of its own.
 * @param most connections at the same time; those that are not used for ten seconds are closed
 */
export function poolOf(url: string, { schema, most }: { readonly schema: string; readonly most: number }): pg.Pool {
  const pool = new pg.Pool({
    ...connectionTarget(url),
    options: `-c search_path=${schema}`,
    application_name: `ns-${schema}`,
    max: most,
    keepAlive: true,
    Client: SharedClient,
  });
  // A connection that is lost while nobody uses it concerns nobody.
  pool.on('error', () => undefined);
  return pool;
}

/** A connection that several users may send statements on: each waits for the ones before it. */
class SharedClient extends ResilientClient {
  private last: Promise<unknown> = Promise.resolve();

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Each of its users listens.
    this.setMaxListeners(0);
  }

  override query = ((...sent: unknown[]): unknown => {
    const send = super.query.bind(this) as (...parts: unknown[]) => unknown;
    // A pool lends a connection to one at a time, and takes the answer by a callback.
    if (typeof sent.at(-1) === 'function') {
      return send(...sent);
    }
    const answer = this.last.then(() => send(...sent));
    this.last = answer.catch(() => undefined);
    return answer;
  }) as pg.Client['query'];
}
