import { expect, it } from 'vitest';
import { sql } from '../persistence/index.ts';
import { openTestDatabase } from '../persistence/testing/test-database.ts';
import { keyOfRound, overdueRounds } from './overdue.ts';

const { database } = await openTestDatabase([]);

it('a row that stays due is asked for under another key every half minute, by the clock of the database', async () => {
  const dueSince = async (seconds: number) => {
    const due = sql<Date>`now() - make_interval(secs => ${seconds})`;
    const { rows } = await sql<{ overdue: number }>`select ${overdueRounds(due)} as overdue`.execute(
      database.fork().getKysely(),
    );
    return keyOfRound('row.1', rows[0]?.overdue ?? -1);
  };
  expect(await Promise.all([-5, 0, 29, 31, 3_600].map(dueSince))).toEqual([
    ...['row.1', 'row.1', 'row.1', 'row.1.1', 'row.1.120'],
  ]);
});
