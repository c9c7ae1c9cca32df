import { onTopic, type OutboxHandler } from '@ns/platform';
import type { ErasingPhotoStore } from '../store/photo-store.ts';
import type { UploadStore } from '../uploads/upload-store.ts';
import { filesForgottenTopic } from '../writes/forget.ts';

/** Removes the files whose rows are gone, in each place and with all their versions; again after a failure. */
export function removeForgottenFiles(
  uploads: Pick<UploadStore, 'removeRaw'>,
  photos: ErasingPhotoStore,
): OutboxHandler {
  return onTopic(filesForgottenTopic, 'media', async (_tx, { files }) => {
    for (const id of files) {
      await uploads.removeRaw(id);
      await photos.erase(id);
    }
    return [];
  });
}
