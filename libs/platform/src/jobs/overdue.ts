import type { Expression } from 'kysely';
import { sql } from '../persistence/index.ts';

/** Seconds after which a due row is asked for once more, whatever its first job does in the queue. */
const roundSeconds = 30;

/**
 * How often a row has been due in vain, for the key of its job: a job that a dead process holds, or that the clock of
 * another process keeps back, does not keep a due row out of the queue.
 * @param due the column with the time at which the row is due
 */
export function overdueRounds(due: Expression<unknown>) {
  return sql<number>`greatest(0, floor(extract(epoch from now() - (${due})) / ${roundSeconds}))::int`;
}

/** The key of a job with the number of such rounds; the first one is the plain key. */
export function keyOfRound(key: string, overdue: number): string {
  return overdue === 0 ? key : `${key}.${overdue}`;
}
