import { expect, inject, it, onTestFinished } from 'vitest';
import { Database } from './database.ts';
import { openTestDatabase } from './testing/test-database.ts';

const { url } = await openTestDatabase([]);

it('goes past a server that is away to the one that takes changes, with the database that was asked for', async () => {
  const several = url.replace(/@[^/]+/, (found) => `@127.0.0.1:1,${found.slice(1)}`);
  const database = await Database.open({ url: several, poolSize: 1, slices: [] });
  onTestFinished(() => database.close());
  expect(await database.isEmpty()).toBe(false);
  expect(await database.identity()).toMatch(/^[\da-f]{12}$/);
});

it('a database without a table of ours is empty', async () => {
  const database = await Database.open({ url: inject('postgresUrl'), poolSize: 1, slices: [] });
  onTestFinished(() => database.close());
  expect(await database.isEmpty()).toBe(true);
});
