import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';

import { openTestDatabase } from './testing/test-database.ts';

const store = await openTestDatabase([]);

describe('a connection that the database drops in the middle of a transaction', () => {
  it('leaves its place in the pool to the next: after any number of losses there is a connection', async () => {
    for (let loss = 0; loss < 25; loss += 1) {
      await expect(
        store.database.transaction(
          async (tx) => (await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx.getKysely())).rows[0],
        ),
      ).rejects.toThrow();
    }
    expect(
      await store.database.transaction(
        async (tx) => (await sql<{ one: number }>`select 1 as one`.execute(tx.getKysely())).rows[0],
      ),
    ).toEqual({
      one: 1,
    });
  });
});
