import { photoIdsOf, type PhotoStore, reportPhotoIdsOf } from '@ns/media';
import type { EntityManager, Logger } from '@ns/platform';
import { timelineEventIds } from '@ns/signals';

/** A photo in the two sizes that a document needs: small in the PDF, full size as an attachment. */
export interface SignalPhoto {
  readonly full: Uint8Array;
  readonly thumbnail: Uint8Array;
}

/** Photos of a signal. */
export type PhotoSource = (em: EntityManager, signalId: string) => Promise<readonly SignalPhoto[]>;

/**
 * The photos that came with the report: what was submitted is what is registered, however late and however often the
 * document is sent. Photos of later steps are no part of it.
 */
export function photosOfReport(store: PhotoStore, logger: Logger): PhotoSource {
  return async (em, signalId) => read(await reportPhotoIdsOf(em, signalId), signalId, store, logger);
}

/**
 * The photos of a signal as it stands now, those of the report first: for people who print it. Like the notes of the
 * staff, their photos are not printed.
 */
export function photosOfSignal(store: PhotoStore, logger: Logger): PhotoSource {
  return async (em, signalId) => {
    const ids = await photoIdsOf(em, signalId, await timelineEventIds(em, signalId));
    return read(ids, signalId, store, logger);
  };
}

/** One that cannot be found any more does not hold up the pdf. */
async function read(
  ids: readonly string[],
  signalId: string,
  store: PhotoStore,
  logger: Logger,
): Promise<readonly SignalPhoto[]> {
  const photos: SignalPhoto[] = [];
  for (const id of ids) {
    const [full, thumbnail] = await Promise.all([store.read(id, 'full'), store.read(id, 'thumbnail')]);
    if (full === undefined) {
      logger.warn({ signalId, photoId: id }, 'photo is gone, the document goes without it');
    } else {
      photos.push({ full, thumbnail: thumbnail ?? full });
    }
  }
  return photos;
}
