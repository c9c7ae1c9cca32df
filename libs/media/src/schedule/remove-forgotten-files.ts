import { type Backoff, type Database, type Logger, type ScheduledTask, sql, waitMs } from '@ns/platform';
import pLimit from 'p-limit';
import { mediaTables } from '../entities/media-entities.ts';
import type { ErasingPhotoStore } from '../store/photo-store.ts';
import type { UploadStore } from '../uploads/upload-store.ts';

/** A store answers each question late rather than slowly. */
const filesAtOnce = 5;
const batch = 100;
/** Seconds at first, at most an hour: a store that is away for a day is asked some dozen times a file. */
const backoff: Backoff = { baseMs: 2_000, capMs: 3_600_000 };

/** Removes the files whose rows are gone, in each place and with all their versions; again after a failure. */
export function removeForgottenFiles(
  database: Database,
  uploads: Pick<UploadStore, 'eraseRaw'>,
  photos: ErasingPhotoStore,
  logger: Logger,
): ScheduledTask {
  const remove = async ({ id, attempts }: { readonly id: string; readonly attempts: number }): Promise<void> => {
    const tables = mediaTables(database.fork());
    try {
      await uploads.eraseRaw(id);
      await photos.erase(id);
    } catch (cause) {
      logger.warn({ err: cause, fileId: id, attempts: attempts + 1 }, 'a file is not removed yet, tried again later');
      const later = sql<Date>`now() + ${waitMs(backoff, attempts, Math.random())} * interval '1 millisecond'`;
      const failed = { attempts: attempts + 1, next_try_at: later };
      await tables.updateTable('forgotten_file').set(failed).where('id', '=', id).execute();
      return;
    }
    await tables.deleteFrom('forgotten_file').where('id', '=', id).execute();
  };
  return {
    name: 'media.remove_forgotten_files',
    everyMs: 2_000,
    perform: async () => {
      const due = await mediaTables(database.fork())
        .selectFrom('forgotten_file')
        .select(['id', 'attempts'])
        .where('next_try_at', '<=', sql<Date>`now()`)
        .orderBy('next_try_at')
        .limit(batch)
        .execute();
      const atOnce = pLimit(filesAtOnce);
      await Promise.all(due.map((file) => atOnce(() => remove(file))));
      return [];
    },
  };
}

/** Failed tries after which the operator is asked to look. */
const triesUntilSaid = 3;

/** Says that files of what was erased are still there, for the state of the installation. */
export async function filesThatStay(database: Database): Promise<readonly string[]> {
  const { count } = await mediaTables(database.fork())
    .selectFrom('forgotten_file')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('attempts', '>=', triesUntilSaid)
    .executeTakeFirstOrThrow();
  return count === '0' ? [] : [`${count} files of what was erased cannot be removed from where they are kept.`];
}
