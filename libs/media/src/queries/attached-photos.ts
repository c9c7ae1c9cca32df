import { anyOf, type EntityManager, inKeyOrder, type NotNull, relationOf, sql } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import { l } from '../entities/photo-look.entity.ts';
import { c, ph } from '../entities/photo.entity.ts';
import type { CoverArea } from '../domain/cover-area.ts';
import type { PhotoLookView } from '../domain/photo-look.ts';
import type { ShownPhoto } from '../domain/shown-photo.ts';
import type { PhotoLinks } from '../store/photo-links.ts';

interface AttachedRow {
  readonly id: string;
  readonly signalId: string;
  readonly eventId: string | null;
  readonly width: number;
  readonly height: number;
  readonly covers: readonly CoverArea[];
  readonly coversVersion: number;
  readonly renditionId: string | null;
  readonly look: ReadLook | null;
}

/** A look as JSON has it. */
type ReadLook = Omit<PhotoLookView, 'lookedAt'> & { readonly lookedAt: string | null };

const lookOfRow = sql<ReadLook | null>`case when ${l.photoId} is not null then jsonb_build_object(
  'state', ${l.state}, 'reason', ${l.reason}, 'found', coalesce(${l.found}, '[]'::jsonb), 'lookedAt', ${l.lookedAt})
  end`;
const attachedColumns = sql<AttachedRow>`
  ${ph.id}, ${ph.signalId} as "signalId", ${ph.eventId} as "eventId", ${ph.width}, ${ph.height},
  coalesce(${c.areas}, '[]'::jsonb) as covers, coalesce(${c.version}, 0) as "coversVersion",
  ${c.renditionId} as "renditionId", ${lookOfRow} as look`;
const photoJson = sql`json_build_object('id', ${ph.id}, 'eventId', ${ph.eventId}::text, 'width', ${ph.width},
  'height', ${ph.height}, 'covers', coalesce(${c.areas}, '[]'::jsonb), 'coversVersion', coalesce(${c.version}, 0),
  'renditionId', ${c.renditionId}, 'look', ${lookOfRow})`;
const attachedPhotos = sql`photo ph left join photo_cover c on ${c.photoId} = ${ph.id}
  left join photo_look l on ${l.photoId} = ${ph.id}`;

/** Which photos there are, for the statements of others that count them; nothing to show. */
export const photoRelation = relationOf({ signalId: ph.signalId, eventId: ph.eventId }, sql`photo ph`);

/**
 * The photos that came with the report itself as its reporter sees them, one list per signal in the order of the ids;
 * photos of later events are not in it.
 */
export async function photosBySignal(
  em: EntityManager,
  links: PhotoLinks,
  signalIds: readonly string[],
): Promise<readonly ShownPhoto[][]> {
  const attached = (
    await sql<AttachedRow>`
    select ${attachedColumns} from ${attachedPhotos}
    where ${ph.signalId} = ${anyOf(signalIds)} and ${ph.eventId} is null order by ${ph.position}`.execute(
      em.getKysely(),
    )
  ).rows;
  return shown(links, signalIds, attached, (row) => row.signalId);
}

/** A photo of a signal as it is read, before its addresses are made; see {@link presentPhotos}. */
export type ReadPhoto = Omit<AttachedRow, 'signalId'>;

/**
 * Report and event photos of a signal as a column of a statement; null without any.
 * @param signalId an expression of the statement
 */
export function photosOfRow(signalId: ReturnType<typeof sql>) {
  return sql<readonly ReadPhoto[] | null>`(
    select json_agg(${photoJson} order by ${ph.position})
    from ${attachedPhotos} where ${ph.signalId} = ${signalId})`;
}

/** Report and event photos of signals in one statement, one list per signal in the order of the ids. */
export async function allPhotosOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly (readonly ReadPhoto[])[]> {
  const attached = (
    await sql<AttachedRow>`
    select ${attachedColumns} from ${attachedPhotos}
    where ${ph.signalId} = ${anyOf(signalIds)} order by ${ph.position}`.execute(em.getKysely())
  ).rows;
  return inKeyOrder(signalIds, attached, (row) => row.signalId);
}

/** Photos with their addresses, as staff see them. */
export function presentPhotos(links: PhotoLinks, photos: readonly ReadPhoto[]): ShownPhoto[] {
  return photos.map((photo) => present(links, photo));
}

/** Photos with their addresses, as who sent them sees them: what staff and machine did is the business of the staff. */
export function presentOwnPhotos(links: PhotoLinks, photos: readonly ReadPhoto[]): ShownPhoto[] {
  return presentPhotos(links, photos).map((photo) => ({ ...photo, look: null }));
}

/** The photos that came with events as who sent them sees them, one list per event in the order of the ids. */
export async function photosByEvent(
  em: EntityManager,
  links: PhotoLinks,
  eventIds: readonly string[],
): Promise<readonly ShownPhoto[][]> {
  const attached = (
    await sql<AttachedRow>`
    select ${attachedColumns} from ${attachedPhotos}
    where ${ph.eventId} = any(${eventIds}::bigint[]) order by ${ph.position}`.execute(em.getKysely())
  ).rows;
  return shown(links, eventIds, attached, (row) => row.eventId);
}

/** A photo of a signal as a column of a statement. @param photoId an expression of the statement */
export function attachedPhotoOfRow(photoId: ReturnType<typeof sql>) {
  return sql<ReadPhoto>`(select ${photoJson} from ${attachedPhotos} where ${ph.id} = ${photoId})`;
}

/** One photo of a signal with the signal it belongs to; undefined when it is part of none. */
export async function attachedPhoto(
  em: EntityManager,
  links: PhotoLinks,
  photoId: string,
): Promise<{ readonly signalId: string; readonly photo: ShownPhoto } | undefined> {
  const [row] = (
    await sql<AttachedRow>`
    select ${attachedColumns} from ${attachedPhotos} where ${ph.id} = ${photoId}
      and ${ph.signalId} is not null`.execute(em.getKysely())
  ).rows;
  return row && { signalId: row.signalId, photo: present(links, row) };
}

/** Ids of the photos that came with the report itself, in their order. */
export async function reportPhotoIdsOf(em: EntityManager, signalId: string): Promise<readonly string[]> {
  const attached = await mediaTables(em)
    .selectFrom('photo')
    .select('id')
    .where('signal_id', '=', signalId)
    .where('event_id', 'is', null)
    .orderBy('position')
    .execute();
  return attached.map(({ id }) => id);
}

/**
 * Ids of the photos of a signal, those of the report first.
 * @param eventIds leaves out photos of other events; all are meant without it
 */
export async function photoIdsOf(
  em: EntityManager,
  signalId: string,
  eventIds?: readonly string[],
): Promise<readonly string[]> {
  const attached = await mediaTables(em)
    .selectFrom('photo')
    .select('id')
    .where('signal_id', '=', signalId)
    .$if(eventIds !== undefined, (photos) =>
      photos.where((photo) =>
        photo.or([photo('event_id', 'is', null), sql<boolean>`event_id = any(${eventIds ?? []}::bigint[])`]),
      ),
    )
    .orderBy('event_id', (order) => order.asc().nullsFirst())
    .orderBy('position')
    .execute();
  return attached.map(({ id }) => id);
}

function shown(
  links: PhotoLinks,
  keys: readonly string[],
  attached: readonly AttachedRow[],
  keyOf: (row: AttachedRow) => string | null,
): ShownPhoto[][] {
  return inKeyOrder<string | null, AttachedRow>(keys, attached, keyOf).map((photos) => presentOwnPhotos(links, photos));
}

function present(
  links: PhotoLinks,
  { id, width, height, covers, coversVersion, renditionId, look }: ReadPhoto,
): ShownPhoto {
  return {
    id,
    width,
    height,
    ...links.of(id),
    covers,
    coversVersion,
    coveredUrl: renditionId === null ? null : links.of(renditionId).url,
    look: look && { ...look, lookedAt: look.lookedAt === null ? null : new Date(look.lookedAt) },
  };
}

/** How many photos a signal was reported with. @param signalId an expression of the statement */
export function reportPhotoCount(signalId: ReturnType<typeof sql>) {
  return sql<number>`(select count(*)::int from photo ph where ${ph.signalId} = ${signalId} and ${ph.eventId} is null)`;
}

/** The first photo that a signal was reported with; null without one. @param signalId an expression of the statement */
export function firstReportPhoto(signalId: ReturnType<typeof sql>) {
  return sql<string | null>`(select ${ph.id} from photo ph where ${ph.signalId} = ${signalId} and ${ph.eventId} is null
    order by ${ph.position} limit 1)`;
}

/** The first photos that signals were reported with, by signal; those without one are left out. */
export async function firstReportPhotosOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const first = await mediaTables(em)
    .selectFrom('photo')
    .select(['id', 'signal_id'])
    .distinctOn('signal_id')
    .where('signal_id', '=', anyOf(signalIds))
    .where('event_id', 'is', null)
    .orderBy('signal_id')
    .orderBy('position')
    .$narrowType<{ signal_id: NotNull }>()
    .execute();
  return new Map(first.map(({ id, signal_id: signalId }) => [signalId, id]));
}
