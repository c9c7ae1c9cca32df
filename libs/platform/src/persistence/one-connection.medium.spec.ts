import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';

import { refuseInTransaction, SecondConnectionError } from './one-connection.ts';
import { openTestDatabase } from './testing/test-database.ts';

const { database } = await openTestDatabase([], undefined, 2);

describe('a transaction', () => {
  it('takes no second unit of work', async () => {
    const forking = database.transaction(() => Promise.resolve(database.fork()));
    await expect(forking).rejects.toThrow(SecondConnectionError);
    const nested = database.transaction(() => database.transaction(() => Promise.resolve()));
    await expect(nested).rejects.toThrow(SecondConnectionError);
  });

  it('takes no second connection by a unit of work that was there before', async () => {
    const request = database.fork();
    const asking = database.transaction(async () => (await sql`select 1`.execute(request.getKysely())).rows[0]);
    await expect(asking).rejects.toThrow('A second connection inside a transaction');
    expect((await sql`select 1 as one`.execute(request.getKysely())).rows[0]).toEqual({ one: 1 });
  });

  it('is rolled back by the attempt', async () => {
    await sql`create table kept (id int)`.execute(database.fork().getKysely());
    const writing = database.transaction(async (tx) => {
      await sql`insert into kept values (1)`.execute(tx.getKysely());
      database.fork();
    });
    await expect(writing).rejects.toThrow(SecondConnectionError);
    expect((await sql`select * from kept`.execute(database.fork().getKysely())).rows[0]).toBeUndefined();
  });

  it('has its own connection as often as it likes, and savepoints', async () => {
    const found = await database.transaction(async (tx) => {
      await sql`select 1`.execute(tx.getKysely());
      return tx.transactional(
        async (savepoint) => (await sql`select 2 as two`.execute((savepoint as typeof tx).getKysely())).rows[0],
      );
    });
    expect(found).toEqual({ two: 2 });
  });

  it('is over for what was started in it and goes on', async () => {
    const over = Promise.withResolvers<boolean>();
    const later = await database.transaction(() => {
      const asking = over.promise.then(
        async () => (await sql`select 1 as one`.execute(database.fork().getKysely())).rows[0],
      );
      // Wrapped, so that the transaction does not wait for it.
      return Promise.resolve({ asking });
    });
    over.resolve(true);
    expect(await later.asking).toEqual({ one: 1 });
  });

  it('is what refuses, and nothing else', async () => {
    expect(() => {
      refuseInTransaction('This');
    }).not.toThrow();
    await expect(database.transaction(() => Promise.resolve(refuseInTransaction('This')))).rejects.toThrow(
      'This inside a transaction',
    );
  });
});

describe('work that one process does at a time', () => {
  it('has the whole pool for itself, and a second of its name finds it taken', async () => {
    const done = await database.ifAlone('work', async () => {
      const other = await database.ifAlone('work', () => Promise.resolve('too'));
      const both = await Promise.all(
        [1, 2].map(() =>
          database.transaction(async (tx) => (await sql`select 1 as one`.execute(tx.getKysely())).rows[0]),
        ),
      );
      return { other, both };
    });
    expect(done).toEqual({ other: undefined, both: [{ one: 1 }, { one: 1 }] });
  });

  it('is free again afterwards, also when it failed or its connection was lost', async () => {
    await expect(database.ifAlone('work', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    const endLocks = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ns-locks'
      and datname = current_database()`;
    expect(
      await database.ifAlone('work', async () => {
        await database.fork().execute(endLocks);
        return 'done';
      }),
    ).toBe('done');
    await expect(database.ifAlone('work', () => Promise.resolve('again'))).resolves.toBe('again');
  });

  it('is done by one of two processes', async () => {
    const { Database } = await import('./database.ts');
    const other = await Database.open({ url: database.url, poolSize: 1, slices: [] });
    const both = await database.ifAlone('work', () => other.ifAlone('work', () => Promise.resolve('too')));
    expect(both).toBeUndefined();
    expect(await other.ifAlone('work', () => Promise.resolve('now'))).toBe('now');
    await other.close();
  });
});
