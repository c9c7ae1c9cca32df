import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { Database } from './database.ts';
import type { SliceMigration } from './slice-schema.ts';
import { openTestDatabase } from './testing/test-database.ts';

const first: SliceMigration = { name: '20260101T0000_kept_create', sql: 'create table one (); create table other ()' };
/** Locks both tables, in this order. */
const both: SliceMigration = {
  name: '20260102T0000_kept_both',
  sql: 'alter table one add column a int; alter table other add column b int',
};
const last: SliceMigration = { name: '20260103T0000_kept_last', sql: 'alter table one add column c int' };
const slicesOf = (...migrations: SliceMigration[]) => [{ name: 'kept', entities: [], migrations }];

it('a migration that a running release locks out is begun again', async () => {
  const test = await openTestDatabase(slicesOf(first), onTestFinished);
  const database = await Database.open({ url: test.url, poolSize: 2, slices: slicesOf(first, both, last) });
  onTestFinished(() => database.close());
  const working = new Client({ connectionString: test.url });
  await working.connect();
  onTestFinished(() => working.end());
  // A deadlock that is there for longer than this ends the work.
  await working.query(`set deadlock_timeout = '500ms'`);
  await working.query('begin');
  await working.query('lock table other in row exclusive mode');

  const migrated = database.migrate();
  await expect
    .poll(async () => {
      const { rows } = await working.query(
        `select from pg_locks where relation = 'other'::regclass and not granted and mode = 'AccessExclusiveLock'`,
      );
      return rows.length;
    })
    .toBe(1);
  await working.query('lock table one in row exclusive mode');
  await working.query('commit');
  expect(await migrated).toEqual([both.name, last.name]);
  expect(await database.schemaDifference()).toEqual({ missing: [], expanding: [], contracting: [] });
});
