import { type Database, type EntityManager, type ScheduledTask, sql } from '@ns/platform';
import { mediaTables, ph } from '../entities/photo.entity.ts';
import type { PhotoStore } from '../store/photo-store.ts';
import type { UploadStore } from '../uploads/upload-store.ts';

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
  const oldest = sql<string>`(
    select ${ph.id} from photo ph
    where ${ph.signalId} is null and ${ph.createdAt} < now() - (case ${ph.state} when 'UPLOADING' then ${unfinishedFor}
      else ${unclaimedFor} end)::interval
    order by ${ph.createdAt} limit ${batch} for update skip locked)`;
  const forgotten = await mediaTables(tx).deleteFrom('photo').where('id', 'in', oldest).returning('id').execute();
  for (const { id } of forgotten) {
    await uploads.removeRaw(id);
    await photos.remove(id);
  }
  return forgotten.length;
}
