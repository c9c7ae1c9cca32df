import { describe, expect, it, onTestFinished } from 'vitest';
import { Database } from './database.ts';
import { isDatabaseAway } from './database-away.ts';
import { mostNames } from './naming-client.ts';
import { sql } from './statements.ts';
import { openTestDatabase } from './testing/test-database.ts';

const { url } = await openTestDatabase([]);

/** A database behind one connection, with what it keeps. */
async function behindOne() {
  const database = await Database.open({ url, poolSize: 1, slices: [] });
  onTestFinished(() => database.close());
  const run = (statement: ReturnType<typeof sql>) => statement.execute(database.fork().getKysely());
  const kept = async () =>
    (
      await sql<{ statement: string; plans: number }>`
      select statement, (generic_plans + custom_plans)::int as plans from pg_prepared_statements`.execute(
        database.fork().getKysely(),
      )
    ).rows;
  return { database, run, kept };
}

describe('a statement', () => {
  it('with parameters is kept by its connection; none of the mapper is, which writes values as text', async () => {
    const { database, run, kept } = await behindOne();
    for (const value of [1, 2, 3]) {
      await run(sql`select ${value}::int as one`);
      await database.transaction((tx) => sql`select ${value}::int as one`.execute(tx.getKysely()));
      await database.fork().execute('select ?::int as other', [value]);
    }
    expect(await kept()).toEqual([{ statement: 'select $1::int as one', plans: 6 }]);
  });

  it('beyond those that a connection keeps is answered all the same', async () => {
    const { run, kept } = await behindOne();
    for (let length = 1; length <= mostNames + 5; length += 1) {
      const { rows } = await run(sql`select ${1}::int as ${sql.ref(`column_${String(length)}`)}`);
      expect(rows).toHaveLength(1);
    }
    expect(await kept()).toHaveLength(mostNames);
  });
});

describe('a statement that a connection keeps', () => {
  const asked = sql`select place from shelf where place::text <> ${'0'}`;

  async function withShelf() {
    const one = await behindOne();
    await one.run(sql`create table shelf (place int)`);
    await one.run(sql`insert into shelf values (1)`);
    onTestFinished(async () => {
      await one.run(sql`drop table shelf`);
    });
    await one.run(asked);
    return one;
  }

  it('answers when its table has got other types or columns since', async () => {
    const { run } = await withShelf();
    await run(sql`alter table shelf add column color text`);
    expect((await run(asked)).rows).toEqual([{ place: 1 }]);
    await run(sql`alter table shelf alter column place type text`);
    expect((await run(asked)).rows).toEqual([{ place: '1' }]);
    expect((await run(asked)).rows).toEqual([{ place: '1' }]);
  });

  it('in a transaction asks for the whole request once more, which succeeds', async () => {
    const { database, run } = await withShelf();
    await run(sql`alter table shelf alter column place type text`);
    const inTransaction = () =>
      database.transaction(async (tx) => {
        await sql`select ${1}::int`.execute(tx.getKysely());
        return (await asked.execute(tx.getKysely())).rows;
      });
    const failure: unknown = await inTransaction().catch((cause: unknown) => cause);
    expect(String(failure)).toMatch(/cached plan must not change result type/);
    expect(isDatabaseAway(failure)).toBe(true);
    expect(await inTransaction()).toEqual([{ place: '1' }]);
  });

  it('answers when a pooler has forgotten it', async () => {
    const { run, kept } = await withShelf();
    await run(sql`deallocate all`);
    expect((await run(asked)).rows).toEqual([{ place: 1 }]);
    expect((await run(asked)).rows).toEqual([{ place: 1 }]);
    expect((await kept()).map(({ statement }) => statement)).toEqual([expect.stringContaining('shelf')]);
  });
});
