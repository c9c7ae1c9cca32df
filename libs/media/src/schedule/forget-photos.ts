import { type Database, type EntityManager, type ScheduledTask, sql } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import type { PhotoStore } from '../store/photo-store.ts';
import type { UploadStore } from '../uploads/upload-store.ts';

const batch = 100;

/** Longer than an upload can be resumed: nothing is taken away from under a client that is just sending. */
const unfinishedFor = '2 hours';
const unclaimedFor = '7 days';

/** Removes uploads that were never finished, and photos and documents that never became part of a signal. */
export function forgetPhotos(
  database: Database,
  uploads: Pick<UploadStore, 'removeRaw'>,
  photos: PhotoStore,
): ScheduledTask {
  return {
    name: 'media.forget_photos',
    everyMs: 600_000,
    perform: async () => {
      for (const table of ['photo', 'document'] as const) {
        while ((await database.transaction((tx) => forgetBatch(tx, table, uploads, photos))) === batch) {}
      }
      return [];
    },
  };
}

/** The rows stay locked until their files are gone: a photo cannot be claimed while it is being removed. */
async function forgetBatch(
  tx: EntityManager,
  table: 'photo' | 'document',
  uploads: Pick<UploadStore, 'removeRaw'>,
  photos: PhotoStore,
): Promise<number> {
  const oldest = mediaTables(tx)
    .selectFrom(table)
    .select(`${table}.id`)
    .where(`${table}.signal_id`, 'is', null)
    .$if(table === 'photo', (photos) => photos.where(sql<boolean>`not received`))
    .where(
      `${table}.created_at`,
      '<',
      sql<Date>`now() - (case ${sql.ref(`${table}.state`)} when 'UPLOADING' then ${unfinishedFor}
        else ${unclaimedFor} end)::interval`,
    )
    .orderBy(`${table}.created_at`)
    .limit(batch)
    .forUpdate()
    .skipLocked();
  const forgotten = await mediaTables(tx)
    .deleteFrom(table)
    .where(`${table}.id`, 'in', oldest)
    .returning(`${table}.id`)
    .execute();
  for (const { id } of forgotten) {
    await uploads.removeRaw(id);
    await photos.remove(id);
  }
  return forgotten.length;
}
