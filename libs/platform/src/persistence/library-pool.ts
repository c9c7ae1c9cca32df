import pg from 'pg';
import { type ConnectionLimits, limitsOf, sessionOptions } from './connection-limits.ts';
import { ResilientClient, type ResilientConfig } from './resilient-client.ts';
import { connectionTarget } from './server-choice.ts';

/**
 * Connections of a service for a library that brings its own statements and finds its tables in a schema of its own.
 * @param most connections at the same time; those that are not used for ten seconds are closed
 */
export function poolOf(
  url: string,
  { schema, most, limits }: { readonly schema: string; readonly most: number; readonly limits: ConnectionLimits },
): pg.Pool {
  const pool = new pg.Pool({
    ...connectionTarget(url),
    ...limitsOf(limits),
    options: sessionOptions(`search_path=${schema}`),
    application_name: `ns-${schema}`,
    max: most,
    connectionTimeoutMillis: limits.silenceMs,
    Client: SharedClient,
  });
  // A connection that is lost while nobody uses it concerns nobody.
  pool.on('error', () => undefined);
  return pool;
}

/** A connection that several users may send statements on: each waits for the ones before it. */
class SharedClient extends ResilientClient {
  private last: Promise<unknown> = Promise.resolve();

  constructor(config?: string | ResilientConfig) {
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
