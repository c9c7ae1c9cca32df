import { expect, inject, it, onTestFinished } from 'vitest';
import { Database } from './database.ts';
import { isDatabaseAway } from './database-away.ts';
import { sql } from './statements.ts';
import { openTestDatabase } from './testing/test-database.ts';

const { database } = await openTestDatabase([]);

/** The three ways in which our code sends statements. */
const ways: readonly ((to: Database, statement: string) => Promise<unknown>)[] = [
  async (to, statement) => (await sql`${sql.raw(statement)}`.execute(to.fork().getKysely())).rows,
  (to, statement) => to.transaction(async (tx) => (await sql`${sql.raw(statement)}`.execute(tx.getKysely())).rows),
  (to, statement) => to.fork().execute(statement),
];

/** What each way says of a statement that fails, and whether that is a database that is away. */
const failuresOf = (to: Database, statement: string) =>
  Promise.all(
    ways.map((send) =>
      send(to, statement).then(
        () => ['no failure'],
        (failure: unknown) => [String(failure), isDatabaseAway(failure)],
      ),
    ),
  );

const each = (isAway: boolean) => ways.map(() => [expect.any(String), isAway]);

it('is not said of a statement with a fault', async () => {
  expect(await failuresOf(database, 'select 1 / 0')).toEqual(each(false));
});

it('is said of a statement whose connection is ended', async () => {
  const running = failuresOf(database, 'select pg_sleep(60)');
  const sleeping = sql`select pid from pg_stat_activity where datname = current_database() and query ~ 'pg_sleep.60'
    and pid <> pg_backend_pid()`;
  await expect.poll(async () => (await sleeping.execute(database.fork().getKysely())).rows).toHaveLength(ways.length);
  await sql`select pg_terminate_backend(pid) from (${sleeping}) as sleeping`.execute(database.fork().getKysely());
  expect(await running).toEqual(each(true));
});

it('is said of a server whose disk is full', async () => {
  const full = "do $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$";
  expect(await failuresOf(database, full)).toEqual(each(true));
});

it('is said where nobody listens', async () => {
  const url = new URL(inject('postgresUrl'));
  url.port = '1';
  const nowhere = await Database.open({ url: url.href, poolSize: 3, slices: [] });
  onTestFinished(() => nowhere.close());
  expect(await failuresOf(nowhere, 'select 1')).toEqual(each(true));
});
