import { onTopic, type OutboxHandler } from '@ns/platform';
import pLimit from 'p-limit';
import type { ErasingPhotoStore } from '../store/photo-store.ts';
import type { UploadStore } from '../uploads/upload-store.ts';
import { filesForgottenTopic } from '../writes/forget.ts';

/** A store answers each question late rather than slowly. */
const filesAtOnce = 5;

/** Removes the files whose rows are gone, in each place and with all their versions; again after a failure. */
export function removeForgottenFiles(uploads: Pick<UploadStore, 'eraseRaw'>, photos: ErasingPhotoStore): OutboxHandler {
  return onTopic(filesForgottenTopic, 'media', async (_tx, { files }) => {
    const atOnce = pLimit(filesAtOnce);
    await Promise.all(
      files.map((id) =>
        atOnce(async () => {
          await uploads.eraseRaw(id);
          await photos.erase(id);
        }),
      ),
    );
    return [];
  });
}
