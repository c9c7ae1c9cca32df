import { expect, it } from 'vitest';
import { anyOfIds, preparedRows, rows, sql } from '../index.ts';
import { openTestDatabase } from './testing/test-database.ts';

const [first, second] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;

const create = `create table thing (id uuid primary key, name text not null);
  insert into thing select gen_random_uuid(), 'other' from generate_series(1, 1000);
  insert into thing values ('${first}', 'one'), ('${second}', 'two');
  create index on thing (name);`;
const test = await openTestDatabase([
  { name: 'thing', entities: [], migrations: [{ name: '20260101T0000_thing', sql: create }] },
]);

const named = (ids: readonly string[]) =>
  sql<{ name: string }>`select name from thing where id = ${anyOfIds(ids)} order by name`;
const prepared = sql<{ text: string; generic: string; custom: string }>`
  select statement as text, generic_plans as generic, custom_plans as custom from pg_prepared_statements
  order by prepare_time desc limit 1`;

it('is parsed once for a connection and at last planned once, whatever its values', async () => {
  await test.database.transaction(async (tx) => {
    for (const ids of [[first], [second], [first, second], [], [first], [second], [first, second]]) {
      const expected = ids.map((id) => ({ name: id === first ? 'one' : 'two' }));
      expect(await preparedRows(tx, named(ids))).toEqual(expected);
    }
    const [kept] = await rows(tx, prepared);
    expect(kept).toMatchObject({ generic: '2', custom: '5' });
    expect(kept?.text).toContain('from thing');
  });
});

it('leaves other statements alone', async () => {
  await test.database.transaction(async (tx) => {
    await rows(tx)`select name from thing where name = ${'one'}`;
    const found = await rows<{ statement: string }>(tx)`select statement from pg_prepared_statements`;
    expect(found.filter(({ statement }) => statement.includes('where name'))).toEqual([]);
  });
});

it('answers again after an error on the same connection', async () => {
  const divided = (by: number) => sql<{ result: number }>`select 10 / ${by}::int as result`;
  const em = test.database.fork();
  await expect(preparedRows(em, divided(0))).rejects.toThrow('division by zero');
  expect(await preparedRows(em, divided(5))).toEqual([{ result: 2 }]);
});
