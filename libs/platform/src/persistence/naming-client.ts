import { createHash } from 'node:crypto';
import type pg from 'pg';
import { isStaleStatement } from './database-away.ts';
import { ResilientClient } from './resilient-client.ts';

/**
 * Statements that a connection keeps, each some 50 to 120 kB of PostgreSQL's memory. The commonest come first; what
 * comes after so many is parsed and planned each time.
 */
export const mostNames = 200;

/**
 * A connection of the pool. A statement with parameters is sent under a name that follows from its text, so that
 * PostgreSQL parses it once per connection and plans it a few times instead of each time.
 */
export class NamingClient extends ResilientClient {
  private readonly names = new Set<string>();
  /** how often the names were given up; a name is never used for a second statement */
  private generation = 0;

  override query = ((...sent: unknown[]): unknown => this.send(sent)) as pg.Client['query'];

  /** @param sent what `query` was given: a text and its values where the statement may be named */
  protected send(sent: readonly unknown[]): unknown {
    const query = super.query.bind(this) as (...parts: readonly unknown[]) => unknown;
    const [text, values] = sent;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.nameOf(text) : undefined;
    if (name === undefined || sent.length > 2) {
      return query(...sent);
    }
    const isAlone = this.getTransactionStatus() === 'I';
    const answer = query({ name, text, values }) as Promise<unknown>;
    return answer.catch((failure: unknown) => {
      if (!isStaleStatement(failure)) {
        throw failure;
      }
      this.names.clear();
      this.generation += 1;
      if (!isAlone) {
        throw failure;
      }
      return query(text, values);
    });
  }

  private nameOf(text: string): string | undefined {
    const name = `${String(this.generation)}.${createHash('sha1').update(text).digest('base64url')}`;
    if (!this.names.has(name) && this.names.size >= mostNames) {
      return undefined;
    }
    this.names.add(name);
    return name;
  }
}
