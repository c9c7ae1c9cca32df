import { anyOf, type EntityManager, sql } from '@ns/platform';
import { c, ph } from '../entities/photo.entity.ts';
import type { ShownPhoto } from '../domain/shown-photo.ts';
import type { PhotoLinks } from '../store/photo-links.ts';
import { presentPhotos, type ReadPhoto } from './attached-photos.ts';

/** Photos of contractors by their ids, whether a signal has them by now or not. The caller has read the ids. */
export async function proposedPhotosOf(
  em: EntityManager,
  links: PhotoLinks,
  ids: readonly string[],
): Promise<readonly ShownPhoto[]> {
  const found = sql<ReadPhoto>`
    select ${ph.id}, ${ph.eventId} as "eventId", ${ph.width}, ${ph.height},
      coalesce(${c.areas}, '[]'::jsonb) as covers, coalesce(${c.version}, 0) as "coversVersion",
      ${c.renditionId} as "renditionId", null::jsonb as look
    from photo ph left join photo_cover c on ${c.photoId} = ${ph.id}
    where ${ph.id} = ${anyOf(ids)}`;
  return presentPhotos(links, (await found.execute(em.getKysely())).rows);
}

/** Photos as outsiders see them who work on a signal: what is covered is covered, for a day and without signing in. */
export function presentCoveredPhotos(links: PhotoLinks, photos: readonly ReadPhoto[]): ShownPhoto[] {
  return photos.map(({ id, width, height, renditionId }) => ({
    id,
    width,
    height,
    ...links.of(renditionId ?? id),
    covers: [],
    coversVersion: 0,
    coveredUrl: null,
    look: null,
  }));
}
