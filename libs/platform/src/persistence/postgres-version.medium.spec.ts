import { expect, it } from 'vitest';
import { makeUuidv7 } from './postgres-version.ts';
import { sql } from './statements.ts';
import { openTestDatabase } from './testing/test-database.ts';

const { database } = await openTestDatabase([]);

it('our function for a server without one makes UUIDs of version 7 that follow each other', async () => {
  await makeUuidv7(database.fork());
  const made = sql<{ id: string }>`select public.uuidv7() as id from generate_series(1, 100)`;
  const ids = (await made.execute(database.fork().getKysely())).rows.map(({ id }) => id);
  expect(ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(true);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(100);
});
