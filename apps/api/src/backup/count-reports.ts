import { type Database, sql, mustExist } from '@ns/platform';
import { signalRelation } from '@ns/signals';

/** How many reports there are, for who looks at a backup. */
export async function countReports(database: Database): Promise<number> {
  const { relation } = signalRelation('s');
  const { count } = mustExist(
    (await sql<{ count: number }>`select count(*)::int as count from ${relation}`.execute(database.fork().getKysely()))
      .rows[0],
    'The statement answers one row.',
  );
  return count;
}
