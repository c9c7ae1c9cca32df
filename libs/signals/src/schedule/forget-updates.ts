import { releasePhotos } from '@ns/media';
import { type Database, type ScheduledTask, sql } from '@ns/platform';
import { refusedDays } from '../domain/resident-updates.ts';
import { signalTables } from '../entities/index.ts';

/**
 * Forgets from which network updates came once no limit asks for it, and words and photos of updates that were refused
 * long ago: they are as if withdrawn.
 */
export function forgetUpdatesTask(database: Database): ScheduledTask {
  return {
    name: 'signals.forget-updates',
    everyMs: 3_600_000,
    perform: async () => {
      await signalTables(database.fork())
        .updateTable('resident_update')
        .set({ network: null })
        .where('network', 'is not', null)
        .where('at', '<', sql<Date>`now() - interval '1 day'`)
        .execute();
      await database.transaction(async (tx) => {
        const forgotten = await signalTables(tx)
          .updateTable('resident_update')
          .set({ state: 'WITHDRAWN', text: null, reason: null })
          .where('state', '=', 'REFUSED')
          .where('decided_at', '<', sql<Date>`now() - make_interval(days => ${refusedDays})`)
          .returning('event_id as eventId')
          .execute();
        await releasePhotos(
          tx,
          forgotten.map(({ eventId }) => eventId),
        );
      });
      return [];
    },
  };
}
