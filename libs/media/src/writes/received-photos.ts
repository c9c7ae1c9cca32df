import { anyOf, type EntityManager, type InputProblem, sql } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import { PictureRefused } from '../images/picture-problem.ts';
import { renderPhoto } from '../images/render-photo.ts';
import type { PhotoStore } from '../store/photo-store.ts';
import { isFull, type PhotoTarget, tooManyPhotos } from './claim-photos.ts';

/** A picture that came in a letter, as it is kept: its files are there, its row is not yet. */
export interface ReceivedPhoto {
  readonly id: string;
  readonly uploadBytes: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Photos of a report come first, in places that uploads do not reach. */
const firstPosition = 100;

/**
 * Checks a file as an upload is checked, and keeps the picture that is made of it. Done again under the same id it
 * keeps the same, so that a row that never came leaves nothing that the next try does not take.
 * @returns undefined for a file that is no usable photo
 * @throws StoreUnavailable
 */
export async function keepReceivedPhoto(
  store: PhotoStore,
  id: string,
  content: Buffer,
): Promise<ReceivedPhoto | undefined> {
  try {
    const photo = await renderPhoto(content);
    await store.save(id, { full: photo.full, thumbnail: photo.thumbnail });
    const { width, height, sha256 } = photo;
    return { id, uploadBytes: content.length, width, height, bytes: photo.full.length, sha256 };
  } catch (cause) {
    if (cause instanceof PictureRefused) {
      return undefined;
    }
    throw cause;
  }
}

/** Writes the rows of pictures that came in a letter, in the caller's transaction: they stay until the letter goes. */
export async function addReceivedPhotos(tx: EntityManager, photos: readonly ReceivedPhoto[]): Promise<void> {
  if (photos.length > 0) {
    await mediaTables(tx)
      .insertInto('photo')
      .values(
        photos.map(({ uploadBytes, ...kept }) => ({
          ...kept,
          upload_bytes: uploadBytes,
          account_id: null,
          state: 'READY' as const,
          ready_at: sql<Date>`now()`,
          received: true,
        })),
      )
      .execute();
  }
}

/**
 * Makes photos of a letter a part of a signal's report or of a step in its history, in the caller's transaction, which
 * holds the signal's row.
 * @returns what is wrong; nothing is attached unless this is empty
 */
export async function claimReceivedPhotos(
  tx: EntityManager,
  ids: readonly string[],
  { signalId, eventId, accountId }: PhotoTarget & { readonly accountId: string },
): Promise<readonly InputProblem[]> {
  if (ids.length > 0 && (await isFull(tx, ids, signalId))) {
    return [{ path: 'photoIds', message: tooManyPhotos }];
  }
  await mediaTables(tx)
    .updateTable('photo')
    .set({ signal_id: signalId, event_id: eventId, account_id: accountId, received: false })
    .set({ position: sql<number>`${firstPosition} + array_position(${ids}::uuid[], id)` })
    .where('id', '=', anyOf(ids))
    .where('received', '=', true)
    .where('signal_id', 'is', null)
    .execute();
  return [];
}
