import { type ConnectionLimits, serviceLimits, sessionOptions } from './connection-limits.ts';
import { ResilientClient, type ResilientConfig } from './resilient-client.ts';
import { connectionTarget } from './server-choice.ts';

/**
 * Locks that are held while work goes on in the pool. They have one connection of their own outside of the pool, opened
 * when it is needed: a lock held in a transaction of the pool would take a connection from the work that it guards.
 * When the connection is lost, its locks end, as they would with the process: each end gives the other one up when it
 * hears nothing from it, so a process that stands still loses its locks as well.
 */
export class LockConnection {
  private client: Promise<ResilientClient> | undefined;
  /** A connection could take its own lock once more */
  private readonly held = new Set<string>();

  private last: Promise<unknown> = Promise.resolve();

  private signs: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly limits: ConnectionLimits = serviceLimits,
  ) {}

  /** Does work while this process alone holds the name. @returns undefined when somebody holds it */
  async ifFree<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    if (this.held.has(name)) {
      return undefined;
    }
    this.held.add(name);
    try {
      if (!(await this.ask('select pg_try_advisory_lock(hashtextextended($1, 0)) as yes', name))) {
        return undefined;
      }
      try {
        return await work();
      } finally {
        await this.ask('select pg_advisory_unlock(hashtextextended($1, 0)) as yes', name).catch(() => undefined);
      }
    } finally {
      this.held.delete(name);
    }
  }

  /** Does work while nobody else works on a table; waits until it is free. */
  async whileTableLocked<T>(table: string, work: () => Promise<T>): Promise<T> {
    const client = await connected(this.url, { connectionTimeoutMillis: this.limits.silenceMs });
    try {
      await client.query('begin');
      await client.query(`lock table ${client.escapeIdentifier(table)} in access exclusive mode`);
      const done = await work();
      await client.query('commit');
      return done;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.signs);
    const client = this.client;
    this.client = undefined;
    await client?.then((open) => open.end()).catch(() => undefined);
  }

  private open(): Promise<ResilientClient> {
    const { lockSessionMs, silenceMs } = this.limits;
    clearInterval(this.signs);
    this.signs = setInterval(
      () => void this.ask('select true as yes').catch(() => undefined),
      lockSessionMs / 3,
    ).unref();
    return connected(this.url, {
      silenceMs: lockSessionMs,
      connectionTimeoutMillis: silenceMs,
      options: sessionOptions(`idle_session_timeout=${String(lockSessionMs)}`),
    });
  }

  /** The driver takes one statement at a time. */
  private ask(statement: string, ...names: string[]): Promise<boolean> {
    const answer = this.last.then(() => this.send(statement, names));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private async send(statement: string, names: readonly string[]): Promise<boolean> {
    const client = (this.client ??= this.open());
    try {
      const { rows } = await (await client).query<{ yes: boolean }>(statement, [...names]);
      return rows[0]?.yes === true;
    } catch (cause) {
      if (this.client === client) {
        await this.close();
      }
      throw cause;
    }
  }
}

async function connected(url: string, options: ResilientConfig): Promise<ResilientClient> {
  const client = new ResilientClient({
    ...connectionTarget(url),
    ...options,
    application_name: 'ns-locks',
  });
  await client.connect();
  return client;
}
