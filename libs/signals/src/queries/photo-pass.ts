import {
  attachedPhotoOfRow,
  photoOfPassRelation,
  photoPassState,
  type PhotoPassState,
  type ReadPhoto,
} from '@ns/media';
import { always, type EntityManager, keysetCursor, type Language, sql } from '@ns/platform';
import { s } from '../entities/index.ts';

/** How far the pass through the photos of published signals is. */
export interface PhotoPass {
  readonly state: PhotoPassState | null;
  /** photos that were public before there were looks */
  readonly total: number;
  readonly lookedAt: number;
  /** in which something was found */
  readonly found: number;
  /** at which the machine could not look */
  readonly failed: number;
  /** on which a person has to decide */
  readonly undecided: number;
  /** Whether the machine is away: photos wait for it. */
  readonly isWithoutMachine: boolean;
}

/** A photo on which a person has to decide, with its signal. */
export interface UndecidedPhoto {
  readonly photo: ReadPhoto;
  readonly signalId: string;
  readonly reference: string;
  readonly receivedAt: Date;
  /** when the signal was received, as the cursor has it */
  readonly place: string;
}

/** Receipt of the signal, id of the photo. */
const cursors = keysetCursor('moment', 'uuid');
const o = photoOfPassRelation('o');

/** How far the pass is; signals that are no longer public do not count. */
export async function photoPass(em: EntityManager): Promise<PhotoPass> {
  const counted = sql<Omit<PhotoPass, 'state'>>`
    select count(*)::int as total, count(*) filter (where ${o.isLookedAt})::int as "lookedAt",
      count(*) filter (where ${o.isFound})::int as found, count(*) filter (where ${o.hasFailed})::int as failed,
      count(*) filter (where ${o.isUndecided})::int as undecided,
      coalesce(bool_or(${o.isWithoutMachine}), false) as "isWithoutMachine"
    from ${o.relation} join signal s on ${s.id} = ${o.signalId} where ${s.publishedAt} is not null`;
  const [{ rows }, state] = [await counted.execute(em.getKysely()), await photoPassState(em)];
  const none = { total: 0, lookedAt: 0, found: 0, failed: 0, undecided: 0, isWithoutMachine: false };
  return { state, ...(rows[0] ?? none) };
}

/**
 * One page of the public photos on which a person has to decide, those of the newest signals first.
 * @returns up to `first + 1` rows; the last only shows that there are more
 */
export async function undecidedPhotos(
  em: EntityManager,
  { first, after, language }: { readonly first: number; readonly after: string | null; readonly language: Language },
): Promise<readonly UndecidedPhoto[]> {
  const cursor = after === null ? null : cursors.read(after, language);
  const beyond = cursor
    ? sql<boolean>`(${s.createdAt}, ${o.photoId}) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`
    : always;
  const found = sql<UndecidedPhoto>`
    select ${attachedPhotoOfRow(o.photoId)} as photo, ${s.id} as "signalId", ${s.reference},
      ${s.createdAt} as "receivedAt", ${s.createdAt}::text as place
    from ${o.relation} join signal s on ${s.id} = ${o.signalId}
    where ${s.publishedAt} is not null and ${o.isUndecided} and ${beyond}
    order by ${s.createdAt} desc, ${o.photoId} desc limit ${first + 1}`;
  return (await found.execute(em.getKysely())).rows;
}

/** Where a photo is in the list. */
export function placeOfUndecided({ place, photo }: Pick<UndecidedPhoto, 'place' | 'photo'>): string {
  return cursors.write([place, photo.id]);
}
