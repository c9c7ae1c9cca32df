import { type Database, onlyRow } from '@ns/platform';
import { signalRelation } from '@ns/signals';

/** How many reports there are, for who looks at a backup. */
export async function countReports(database: Database): Promise<number> {
  const { relation } = signalRelation('s');
  const { count } = await onlyRow<{ count: number }>(database.fork())`select count(*)::int as count from ${relation}`;
  return count;
}
