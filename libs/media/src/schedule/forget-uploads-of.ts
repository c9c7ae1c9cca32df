import { accountDeletedTopic } from '@ns/identity';
import { onTopic, type OutboxHandler } from '@ns/platform';
import { mediaTables } from '../entities/photo.entity.ts';
import type { PhotoStore } from '../store/photo-store.ts';
import type { UploadStore } from '../uploads/upload-store.ts';

/** With an account go its photos that are part of no signal, files and rows; those of signals stay on file. */
export function forgetUploadsOfDeletedAccounts(
  uploads: Pick<UploadStore, 'removeRaw'>,
  photos: PhotoStore,
): OutboxHandler {
  return onTopic(accountDeletedTopic, 'media', async (tx, { accountId }) => {
    const forgotten = await mediaTables(tx)
      .deleteFrom('photo')
      .where('account_id', '=', accountId)
      .where('signal_id', 'is', null)
      .returning('id')
      .execute();
    for (const { id } of forgotten) {
      await uploads.removeRaw(id);
      await photos.remove(id);
    }
    return [];
  });
}
