import { type Database, type EntityManager, rows, type ScheduledTask, sql } from '@ns/platform';
import { type PhotoStore } from '../store/photo-store.ts';
import { type UploadStore } from '../uploads/upload-store.ts';

const batch = 100;

/** Longer than an upload can be resumed: nothing is taken away from under a client that is just sending. */
const unfinishedFor = '2 hours';
const unclaimedFor = '7 days';

/** Removes uploads that were never finished, and photos that never became part of a signal. */
export function forgetPhotos(
  database: Database,
  uploads: Pick<UploadStore, 'removeRaw'>,
  photos: PhotoStore,
): ScheduledTask {
  return {
    name: 'media.forget_photos',
    everyMs: 600_000,
    perform: async () => {
      while ((await database.transaction((tx) => forgetBatch(tx, uploads, photos))) === batch) {}
      return [];
    },
  };
}

/** The rows stay locked until their files are gone: a photo cannot be claimed while it is being removed. */
async function forgetBatch(
  tx: EntityManager,
  uploads: Pick<UploadStore, 'removeRaw'>,
  photos: PhotoStore,
): Promise<number> {
  const forgotten = await rows(
    tx,
    sql<{ id: string }>`
    delete from photo where id in (
      select id from photo
      where signal_id is null and created_at < now() - (case state when 'UPLOADING' then ${unfinishedFor}
        else ${unclaimedFor} end)::interval
      order by created_at limit ${batch} for update skip locked)
    returning id`,
  );
  for (const { id } of forgotten) {
    await uploads.removeRaw(id);
    await photos.remove(id);
  }
  return forgotten.length;
}
