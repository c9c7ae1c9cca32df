import { type Database, type ScheduledTask, sql } from '@ns/platform';
import { voteDays } from '../domain/neighbour-votes.ts';
import { signalTables } from '../entities/index.ts';

/** Forgets from which network people voted, once nobody is asked about that outcome any more. */
export function forgetVoteNetworksTask(database: Database): ScheduledTask {
  return {
    name: 'signals.forget-vote-networks',
    everyMs: 3_600_000,
    perform: async () => {
      await signalTables(database.fork())
        .updateTable('neighbour_vote')
        .set({ network: null })
        .where('network', 'is not', null)
        .where('at', '<', sql<Date>`now() - make_interval(days => ${voteDays})`)
        .execute();
      return [];
    },
  };
}
