import { type EntityManager, inKeyOrder, rows, sql } from '@ns/platform';
import { type PhotoType } from '../graphql/photo.type.ts';
import { type PhotoLinks } from '../store/photo-links.ts';

interface AttachedRow {
  readonly id: string;
  readonly signal_id: string;
  readonly event_id: string | null;
  readonly width: number;
  readonly height: number;
}

/** The photos that came with the report itself, one list per signal in the order of the ids; photos of later events are not in it. */
export async function photosBySignal(em: EntityManager, links: PhotoLinks, signalIds: readonly string[]): Promise<readonly PhotoType[][]> {
  const attached = await rows(em, sql<AttachedRow>`
    select id, signal_id, event_id, width, height from photo
    where signal_id = any(${signalIds}::uuid[]) and event_id is null order by position`);
  return shown(links, signalIds, attached, (row) => row.signal_id);
}

/** The photos that came with events, one list per event in the order of the ids. */
export async function photosByEvent(em: EntityManager, links: PhotoLinks, eventIds: readonly string[]): Promise<readonly PhotoType[][]> {
  const attached = await rows(em, sql<AttachedRow>`
    select id, signal_id, event_id, width, height from photo where event_id = any(${eventIds}::bigint[]) order by position`);
  return shown(links, eventIds, attached, (row) => row.event_id);
}

/** Ids of all photos of a signal, those of the report first: for the records system and for mails. */
export async function photoIdsOf(em: EntityManager, signalId: string): Promise<readonly string[]> {
  const attached = await rows(em, sql<{ id: string }>`
    select id from photo where signal_id = ${signalId} order by event_id nulls first, position`);
  return attached.map(({ id }) => id);
}

function shown(links: PhotoLinks, keys: readonly string[], attached: readonly AttachedRow[], keyOf: (row: AttachedRow) => string | null): PhotoType[][] {
  return inKeyOrder<string | null, AttachedRow>(keys, attached, keyOf).map((photos) => photos.map(({ id, width, height }) => ({ id, width, height, ...links.of(id) })));
}
