import { photoIdsOf, type PhotoStore } from '@ns/media';
import { type EntityManager, type Logger } from '@ns/platform';

/** A photo in the two sizes that a document needs: small on the paper, whole beside it. */
export interface SignalPhoto {
  readonly full: Uint8Array;
  readonly thumbnail: Uint8Array;
}

/** The photos of a signal. */
export type PhotoSource = (em: EntityManager, signalId: string) => Promise<readonly SignalPhoto[]>;

/** As many photos as a report may have; those of the report come first. */
const maxPhotos = 5;

/** Reads the photos of a signal. One that cannot be found any more does not hold up the registration. */
export function photosOfSignal(store: PhotoStore, logger: Logger): PhotoSource {
  return async (em, signalId) => {
    const photos: SignalPhoto[] = [];
    for (const id of (await photoIdsOf(em, signalId)).slice(0, maxPhotos)) {
      const [full, thumbnail] = await Promise.all([store.read(id, 'full'), store.read(id, 'thumbnail')]);
      if (full === undefined) logger.warn({ signalId, photoId: id }, 'photo is gone, the document goes without it');
      else photos.push({ full, thumbnail: thumbnail ?? full });
    }
    return photos;
  };
}
