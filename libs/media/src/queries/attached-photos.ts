import { anyOfIds, type EntityManager, inKeyOrder, preparedRows, rows, sql } from '@ns/platform';
import { type CoverArea } from '../covers/cover-area.ts';
import { type PhotoType } from '../graphql/photo.type.ts';
import { type PhotoLinks } from '../store/photo-links.ts';
import { byEvent, type PhotosByEvent } from './photos-by-event.ts';

interface AttachedRow {
  readonly id: string;
  readonly signal_id: string;
  readonly event_id: string | null;
  readonly width: number;
  readonly height: number;
  readonly covers: readonly CoverArea[];
  readonly coversVersion: number;
  readonly rendition_id: string | null;
}

const attachedColumns = sql<AttachedRow>`
  p.id, p.signal_id, p.event_id, p.width, p.height, coalesce(c.areas, '[]'::jsonb) as covers, coalesce(c.version,
    0) as "coversVersion", c.rendition_id`;
const attachedPhotos = sql`photo p left join photo_cover c on c.photo_id = p.id`;

/**
 * The photos that came with the report itself, one list per signal in the order of the ids; photos of later events are
 * not in it.
 */
export async function photosBySignal(
  em: EntityManager,
  links: PhotoLinks,
  signalIds: readonly string[],
): Promise<readonly PhotoType[][]> {
  const attached = await preparedRows(
    em,
    sql<AttachedRow>`
    select ${attachedColumns} from ${attachedPhotos}
    where p.signal_id = ${anyOfIds(signalIds)} and p.event_id is null order by p.position`,
  );
  return shown(links, signalIds, attached, (row) => row.signal_id);
}

/**
 * All photos of signals in one statement, one map per signal in the order of the ids: by the event that they came with,
 * null for those of the report.
 */
export async function allPhotosOf(
  em: EntityManager,
  links: PhotoLinks,
  signalIds: readonly string[],
): Promise<readonly PhotosByEvent[]> {
  const attached = await preparedRows(
    em,
    sql<AttachedRow>`
    select ${attachedColumns} from ${attachedPhotos} where p.signal_id = ${anyOfIds(signalIds)} order by p.position`,
  );
  return inKeyOrder(signalIds, attached, (row) => row.signal_id).map((photos) =>
    byEvent(
      photos,
      (row) => row.event_id,
      (some) => some.map((row) => present(links, row)),
    ),
  );
}

/** The photos that came with events, one list per event in the order of the ids. */
export async function photosByEvent(
  em: EntityManager,
  links: PhotoLinks,
  eventIds: readonly string[],
): Promise<readonly PhotoType[][]> {
  const attached = await preparedRows(
    em,
    sql<AttachedRow>`
    select ${attachedColumns} from ${attachedPhotos} where p.event_id = any(${eventIds}::bigint[]) order by p.position`,
  );
  return shown(links, eventIds, attached, (row) => row.event_id);
}

/** One photo of a signal with the signal it belongs to; undefined when it is part of none. */
export async function attachedPhoto(
  em: EntityManager,
  links: PhotoLinks,
  photoId: string,
): Promise<{ readonly signalId: string; readonly photo: PhotoType } | undefined> {
  const [row] = await preparedRows(
    em,
    sql<AttachedRow>`select ${attachedColumns} from ${attachedPhotos} where p.id = ${photoId}
      and p.signal_id is not null`,
  );
  return row && { signalId: row.signal_id, photo: present(links, row) };
}

/** Ids of the photos that came with the report itself, in their order. */
export async function reportPhotoIdsOf(em: EntityManager, signalId: string): Promise<readonly string[]> {
  const attached = await rows(
    em,
    sql<{ id: string }>`select id from photo where signal_id = ${signalId} and event_id is null order by position`,
  );
  return attached.map(({ id }) => id);
}

/** Ids of all photos of a signal, those of the report first. */
export async function photoIdsOf(em: EntityManager, signalId: string): Promise<readonly string[]> {
  const attached = await rows(
    em,
    sql<{ id: string }>`
    select id from photo where signal_id = ${signalId} order by event_id nulls first, position`,
  );
  return attached.map(({ id }) => id);
}

function shown(
  links: PhotoLinks,
  keys: readonly string[],
  attached: readonly AttachedRow[],
  keyOf: (row: AttachedRow) => string | null,
): PhotoType[][] {
  return inKeyOrder<string | null, AttachedRow>(keys, attached, keyOf).map((photos) =>
    photos.map((row) => present(links, row)),
  );
}

function present(
  links: PhotoLinks,
  { id, width, height, covers, coversVersion, rendition_id: renditionId }: AttachedRow,
): PhotoType {
  return {
    id,
    width,
    height,
    ...links.of(id),
    covers,
    coversVersion,
    coveredUrl: renditionId === null ? null : links.of(renditionId).url,
  };
}

/** How many photos a signal was reported with. @param signalId an expression of the statement */
export function reportPhotoCount(signalId: ReturnType<typeof sql>) {
  return sql<number>`(select count(*)::int from photo p where p.signal_id = ${signalId} and p.event_id is null)`;
}

/** The first photo that a signal was reported with; null without one. @param signalId an expression of the statement */
export function firstReportPhoto(signalId: ReturnType<typeof sql>) {
  return sql<string | null>`(select p.id from photo p where p.signal_id = ${signalId} and p.event_id is null
    order by p.position limit 1)`;
}
