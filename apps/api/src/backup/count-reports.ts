import { type Database, onlyRow } from '@ns/platform';

/** How many reports there are, for who looks at a backup. */
export async function countReports(database: Database): Promise<number> {
  const { count } = await onlyRow<{ count: number }>(database.fork())`select count(*)::int as count from signal`;
  return count;
}
