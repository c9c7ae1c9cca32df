import { type EntityManager } from '@ns/platform';
import { type PhotoType } from '../graphql/photo.type.ts';
import { type PhotoLinks } from '../store/photo-links.ts';
import { photosBySignal } from './attached-photos.ts';

/** The photos of published reports as everybody may see them, one list per signal in the order of the ids. The caller has made sure that the signals are public. */
export async function publicPhotosOf(em: EntityManager, links: PhotoLinks, signalIds: readonly string[]): Promise<readonly PhotoType[][]> {
  return photosBySignal(em, links, signalIds);
}
