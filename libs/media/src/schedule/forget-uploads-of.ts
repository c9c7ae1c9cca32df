import { accountDeletedTopic } from '@ns/identity';
import { onTopic, type OutboxHandler, rows, sql } from '@ns/platform';
import { type PhotoStore } from '../store/photo-store.ts';
import { type UploadStore } from '../uploads/upload-store.ts';

/** With an account go its photos that are part of no signal, files and rows; those of signals stay on file. */
export function forgetUploadsOfDeletedAccounts(
  uploads: Pick<UploadStore, 'removeRaw'>,
  photos: PhotoStore,
): OutboxHandler {
  return onTopic(accountDeletedTopic, 'media', async (tx, { accountId }) => {
    const forgotten = await rows(
      tx,
      sql<{ id: string }>`delete from photo where account_id = ${accountId} and signal_id is null returning id`,
    );
    for (const { id } of forgotten) {
      await uploads.removeRaw(id);
      await photos.remove(id);
    }
    return [];
  });
}
