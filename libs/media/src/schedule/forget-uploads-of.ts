import { accountDeletedTopic } from '@ns/identity';
import { onTopic, type OutboxHandler } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import type { PhotoStore } from '../store/photo-store.ts';
import type { UploadStore } from '../uploads/upload-store.ts';

/** With an account go its photos and documents that are part of no signal; those of signals stay on file. */
export function forgetUploadsOfDeletedAccounts(
  uploads: Pick<UploadStore, 'removeRaw'>,
  photos: PhotoStore,
): OutboxHandler {
  return onTopic(accountDeletedTopic, 'media', async (tx, { accountId }) => {
    for (const table of ['photo', 'document'] as const) {
      const forgotten = await mediaTables(tx)
        .deleteFrom(table)
        .where(`${table}.account_id`, '=', accountId)
        .where(`${table}.signal_id`, 'is', null)
        .returning(`${table}.id`)
        .execute();
      for (const { id } of forgotten) {
        await uploads.removeRaw(id);
        await photos.remove(id);
      }
    }
    return [];
  });
}
