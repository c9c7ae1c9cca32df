import { anyOf, type EntityManager, inKeyOrder, relationOf, sql } from '@ns/platform';
import { l } from '../entities/photo-look.entity.ts';
import { c, ph } from '../entities/photo.entity.ts';
import type { ShownPhoto } from '../domain/shown-photo.ts';
import type { PhotoLinks } from '../store/photo-links.ts';

interface PublicRow {
  readonly id: string;
  readonly signalId: string;
  readonly eventId: string | null;
  readonly width: number;
  readonly height: number;
  readonly renditionId: string | null;
  readonly edition: number;
}

const publicColumns = sql<PublicRow>`
  ${ph.id}, ${ph.signalId} as "signalId", ${ph.eventId} as "eventId", ${ph.width}, ${ph.height},
  ${c.renditionId} as "renditionId", ${ph.publicEdition} as edition`;
const photosWithCovers = sql`photo ph left join photo_cover c on ${c.photoId} = ${ph.id}`;

/**
 * The photos that everybody may see as far as they themselves go: the machine or a person has looked at them, or they
 * were public before there were looks. Every public reading is made of these.
 */
const photosForEverybody = sql`photo ph
  join photo_look l on ${l.photoId} = ${ph.id} and ${l.state} in ('LOOKED', 'SEEN', 'BEFORE')
  left join photo_cover c on ${c.photoId} = ${ph.id}`;

/** Photos with the file that everybody may see, for the statements of others; whether they may is up to the signal. */
export const publicPhotoRelation = relationOf(
  { id: ph.id, signalId: ph.signalId, eventId: ph.eventId, file: sql<string>`coalesce(${c.renditionId}, ${ph.id})` },
  photosForEverybody,
);

/**
 * The photos of published reports as everybody may see them, one list per signal in the order of the ids: where
 * something is covered, the covered picture, and no word of what is covered. The caller has made sure that the
 * signals are public.
 */
export async function publicPhotosOf(
  em: EntityManager,
  links: PhotoLinks,
  signalIds: readonly string[],
): Promise<readonly ShownPhoto[][]> {
  const found = (
    await sql<PublicRow>`
    select ${publicColumns} from ${photosForEverybody}
    where ${ph.signalId} = ${anyOf(signalIds)} and ${ph.eventId} is null order by ${ph.position}`.execute(
      em.getKysely(),
    )
  ).rows;
  return inKeyOrder(signalIds, found, ({ signalId }) => signalId).map((photos) => presentPublicPhotos(links, photos));
}

/** A photo of a published signal as it is read, before its addresses are made; see {@link presentPublicPhotos}. */
export type ReadPublicPhoto = Omit<PublicRow, 'signalId'>;

/**
 * Report and event photos of a signal as a column of a statement that lists published signals; null without any.
 * @param signalId an expression of the statement
 */
export function publicPhotosOfRow(signalId: ReturnType<typeof sql>) {
  return sql<readonly ReadPublicPhoto[] | null>`(
    select json_agg(json_build_object('id', ${ph.id}, 'eventId', ${ph.eventId}::text, 'width', ${ph.width},
      'height', ${ph.height}, 'renditionId', ${c.renditionId}, 'edition', ${ph.publicEdition}) order by ${ph.position})
    from ${photosForEverybody} where ${ph.signalId} = ${signalId})`;
}

/**
 * Report and event photos of published signals in one statement, one list per signal in the order of the ids. The
 * caller has made sure that the signals are public.
 */
export async function allPublicPhotosOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly (readonly ReadPublicPhoto[])[]> {
  const found = (
    await sql<PublicRow>`
    select ${publicColumns} from ${photosForEverybody}
    where ${ph.signalId} = ${anyOf(signalIds)} order by ${ph.position}`.execute(em.getKysely())
  ).rows;
  return inKeyOrder(signalIds, found, ({ signalId }) => signalId);
}

/** Photos with their addresses, as everybody may see them. */
export function presentPublicPhotos(links: PhotoLinks, photos: readonly ReadPublicPhoto[]): ShownPhoto[] {
  return photos.map(({ id, width, height, renditionId, edition }) => ({
    id,
    width,
    height,
    ...links.ofPublic(renditionId ?? id, edition),
    covers: [],
    coversVersion: 0,
    coveredUrl: null,
    look: null,
  }));
}

/** The photos of events of published signals as everybody may see them, one list per event in the order of the ids. */
export async function publicPhotosByEvent(
  em: EntityManager,
  links: PhotoLinks,
  eventIds: readonly string[],
): Promise<readonly ShownPhoto[][]> {
  const found = (
    await sql<PublicRow>`
    select ${publicColumns} from ${photosForEverybody}
    where ${ph.eventId} = any(${eventIds}::bigint[]) order by ${ph.position}`.execute(em.getKysely())
  ).rows;
  return inKeyOrder(eventIds, found, ({ eventId }) => eventId ?? '').map((photos) =>
    presentPublicPhotos(links, photos),
  );
}

/**
 * The photos of a report as an outside body gets them, in their order: covered where something is covered. Whether it
 * gets them is up to the caller, and whether somebody has looked at them does not matter: the body works on the report.
 */
export function sharedPhotoFiles(
  em: EntityManager,
  signalId: string,
): Promise<readonly { readonly id: string; readonly file: string }[]> {
  const photos = sql<{ id: string; file: string }>`
    select ${ph.id}, coalesce(${c.renditionId}, ${ph.id}) as file from ${photosWithCovers}
    where ${ph.signalId} = ${signalId} and ${ph.eventId} is null order by ${ph.position}`;
  return photos.execute(em.getKysely()).then(({ rows }) => rows);
}

/** The first photo of a report that everybody may see; null without. @param signalId an expression of the statement */
export function firstPublicPhoto(signalId: ReturnType<typeof sql>) {
  return sql<string | null>`(select ${ph.id} from ${photosForEverybody}
    where ${ph.signalId} = ${signalId} and ${ph.eventId} is null order by ${ph.position} limit 1)`;
}
