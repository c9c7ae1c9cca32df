import type { Database, ScheduledTask } from '@ns/platform';
import { lockSignal } from '../locks/lock-signal.ts';
import { signalTables } from '../entities/index.ts';
import { keepSearchable, searchEdition } from './keep-searchable.ts';

const batch = 200;
/** Batches of one run, so that a large backlog leaves room for other tasks. */
const batchesPerRun = 50;

/** Makes signals searchable that were there before the search, or were written by older rules of stems. */
export function searchBacklogTask(database: Database): ScheduledTask {
  // Commands keep every row that changes; once nothing is left behind, nothing comes back in the life of this process.
  let finished = false;
  return {
    name: 'signals.search',
    everyMs: 30_000,
    perform: async () => {
      for (let done = 0; done < batchesPerRun && !finished; done += 1) {
        finished = (await writeBatch(database)) < batch;
      }
      return [];
    },
  };
}

async function writeBatch(database: Database): Promise<number> {
  const behind = await signalTables(database.fork())
    .selectFrom('signal as s')
    .leftJoin('signal_search as f', 'f.signal_id', 's.id')
    .select('s.id')
    .where((eb) => eb.or([eb('f.signal_id', 'is', null), eb('f.edition', '<', searchEdition)]))
    .limit(batch)
    .execute();
  for (const { id } of behind) {
    await database.transaction(async (tx) => {
      if (await lockSignal(tx, id)) {
        await keepSearchable(tx, id);
      }
    });
  }
  return behind.length;
}
