import { once } from 'node:events';
import type { Socket } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createLogger } from '../observability/index.ts';
import type { ConnectionLimits } from './connection-limits.ts';
import { Database } from './database.ts';
import { poolOf } from './library-pool.ts';
import { NotificationListener } from './notification-listener.ts';
import { ResilientClient } from './resilient-client.ts';
import { sql } from './statements.ts';
import { swallowingLine } from './testing/swallowing-line.ts';
import { openTestDatabase } from './testing/test-database.ts';

const { database: direct, url } = await openTestDatabase([]);
await sql`create table held (id int primary key)`.execute(direct.fork().getKysely());
await sql`insert into held values (1)`.execute(direct.fork().getKysely());

/** Those of a service, shortened. */
const limits: ConnectionLimits = { statementMs: 900, idleInTransactionMs: 600, lockSessionMs: 600, silenceMs: 1_000 };

/** A line that is silenced, and a database that is reached by it. */
async function behindLine() {
  const line = await swallowingLine(url);
  const database = await Database.open({ url: line.url, poolSize: 1, slices: [], limits });
  onTestFinished(async () => {
    await database.close();
    await line.close();
  });
  return { line, database };
}
const one = async (database: Database) =>
  (await sql<{ one: number }>`select 1 as one`.execute(database.fork().getKysely())).rows;

it('a statement on a line that swallows it fails, and the next one goes another way', async () => {
  const { line, database } = await behindLine();
  await one(database);
  line.swallow();
  await expect(one(database)).rejects.toThrow(/no answer for 1 seconds/);
  expect(await one(database)).toEqual([{ one: 1 }]);
});

it('a connection that had nothing to say for longer is given up as well, when it owes an answer', async () => {
  const line = await swallowingLine(url);
  const client = new ResilientClient({ connectionString: line.url, silenceMs: limits.silenceMs });
  onTestFinished(async () => {
    await client.end().catch(() => undefined);
    await line.close();
  });
  await client.connect();
  await once((client as unknown as { connection: { stream: Socket } }).connection.stream, 'timeout');
  // What is asked at this very moment has not been waited for.
  await client.query('select 1');
  line.swallow();
  await expect(client.query('select 1')).rejects.toThrow(/no answer for 1 seconds/);
});

it('the rows of a transaction on such a line are free soon', async () => {
  const { line, database } = await behindLine();
  const lost = database.transaction(async (tx) => {
    await sql`select from held for update`.execute(tx.getKysely());
    line.swallow();
    await sql`update held set id = 2`.execute(tx.getKysely());
  });
  await expect(lost).rejects.toThrow();
  await expect
    .poll(async () => (await sql`select from held for update skip locked`.execute(direct.fork().getKysely())).rows)
    .toHaveLength(1);
  expect(await database.transaction(() => Promise.resolve('works'))).toBe('works');
});

it('work that one process does at a time is done by another one soon', async () => {
  const { line, database } = await behindLine();
  const other = await Database.open({ url, poolSize: 1, slices: [], limits });
  onTestFinished(() => other.close());
  const { promise: over, resolve: end } = Promise.withResolvers<undefined>();
  const held = database.ifAlone('sweep', () => {
    line.swallow();
    return over;
  });
  await expect.poll(() => other.ifAlone('sweep', () => Promise.resolve('done')), { timeout: 10_000 }).toBe('done');
  end(undefined);
  await held;
  await expect.poll(() => database.ifAlone('sweep', () => Promise.resolve('done')), { timeout: 10_000 }).toBe('done');
});

it('who listens notices, and listens on another line', async () => {
  const line = await swallowingLine(url);
  const heard = vi.fn<() => void>();
  const listener = new NotificationListener(line.url, { silent_lines: heard }, createLogger('test', 'silent'), limits);
  onTestFinished(async () => {
    await listener.stop();
    await line.close();
  });
  await listener.start();
  expect(heard).toHaveBeenCalledTimes(1);
  line.swallow();
  await expect.poll(() => heard.mock.calls.length, { timeout: 10_000 }).toBe(2);
  await sql`select pg_notify('silent_lines', '')`.execute(direct.fork().getKysely());
  await expect.poll(() => heard.mock.calls.length).toBe(3);
});

it('who listens asks now and then whether the other end is there', async () => {
  const listener = new NotificationListener(url, { silent_lines: vi.fn() }, createLogger('test', 'silent'), limits);
  onTestFinished(() => listener.stop());
  await listener.start();
  const last = sql<{ query: string }>`
    select query from pg_stat_activity where application_name = 'ns-listener' and datname = current_database()`;
  await expect
    .poll(async () => (await last.execute(direct.fork().getKysely())).rows, { timeout: 10_000 })
    .toEqual([{ query: 'select 1' }]);
});

it('the server keeps the limits of a service as well, and those of a library’s pool', async () => {
  const { database } = await behindLine();
  await expect(sql`select pg_sleep(30)`.execute(database.fork().getKysely())).rejects.toThrow(/statement timeout/);
  const pool = poolOf(url, { schema: 'public', most: 1, limits });
  onTestFinished(() => pool.end());
  const { rows } = await pool.query<Record<string, string>>(`
    select current_setting('statement_timeout') as statement, current_setting('search_path') as path,
      current_setting('idle_in_transaction_session_timeout') as idle, current_setting('tcp_user_timeout') as tcp`);
  expect(rows).toEqual([{ statement: '900ms', path: 'public', idle: '600ms', tcp: '30000' }]);
});

it('commands may take as long as they need', async () => {
  const { rows } = await sql<{ limit: string }>`select current_setting('statement_timeout') as limit`.execute(
    direct.fork().getKysely(),
  );
  expect(rows).toEqual([{ limit: '0' }]);
});
