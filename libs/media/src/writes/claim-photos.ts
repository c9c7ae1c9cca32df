import { anyOf, type EntityManager, type InputProblem, type RowOf, sql } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import type { PhotoSchema } from '../entities/photo.entity.ts';
import { textOf } from '../texts/index.ts';

/** What a photo is attached to: a signal's report (`eventId` null), or a step in its history. */
export interface PhotoTarget {
  readonly signalId: string;
  readonly eventId: string | null;
}

type ClaimableRow = Pick<RowOf<typeof PhotoSchema>, 'id' | 'signalId' | 'eventId'>;

/** More photos than these show nothing that the others do not, and would fill the disk of the municipality. */
export const mostPhotosOfSignal = 30;

/** Said when a signal has as many photos as it may have. */
export const tooManyPhotos = textOf('tooManyPhotos', { mostPhotosOfSignal });

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const notThere = textOf('photoNotAvailable');
const usedAlready = textOf('photoUsedAlready');

/**
 * Attaches finished uploads of an account, in the caller's transaction. A photo belongs to one target only;
 * attaching it to that same one again is harmless.
 * @returns what is wrong, with paths `photoIds.0`…; nothing is attached unless this is empty
 */
export async function claimPhotos(
  tx: EntityManager,
  photoIds: readonly string[],
  accountId: string,
  target: PhotoTarget,
): Promise<readonly InputProblem[]> {
  const ids = [...new Set(photoIds.map((id) => id.toLowerCase()))];
  if (ids.length === 0) {
    return [];
  }
  // In the order of the ids, so that two claims of the same photos cannot block each other.
  const found = await mediaTables(tx)
    .selectFrom('photo')
    .select(['id', 'signal_id as signalId', 'event_id as eventId'])
    .where('id', '=', anyOf(ids.filter((id) => uuid.test(id))))
    .where('account_id', '=', accountId)
    .where('state', '=', 'READY')
    .orderBy('id')
    .forUpdate()
    .execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  const problems = photoIds.flatMap((id, index) =>
    problemOf(byId.get(id.toLowerCase()), target, `photoIds.${String(index)}`),
  );
  if (problems.length > 0) {
    return problems;
  }
  if (await isFull(tx, ids, target.signalId)) {
    return [{ path: 'photoIds', message: tooManyPhotos }];
  }
  await mediaTables(tx)
    .updateTable('photo')
    .set({ signal_id: target.signalId, event_id: target.eventId })
    .set({ position: sql<number>`array_position(${ids}::uuid[], id)` })
    .where('id', '=', anyOf(ids))
    .execute();
  return [];
}

/**
 * Whether a signal would have more photos than it may have. The caller holds the signal's row, so that two claims for
 * it come one after the other.
 */
export async function isFull(tx: EntityManager, ids: readonly string[], signalId: string): Promise<boolean> {
  const others = await mediaTables(tx)
    .selectFrom('photo')
    .select('id')
    .where('signal_id', '=', signalId)
    .where('id', '<>', sql<string>`all(${ids}::uuid[])`)
    .limit(mostPhotosOfSignal)
    .execute();
  return others.length + ids.length > mostPhotosOfSignal;
}

function problemOf(row: ClaimableRow | undefined, target: PhotoTarget, path: string): InputProblem[] {
  if (!row) {
    return [{ path, message: notThere }];
  }
  const isFree = row.signalId === null || (row.signalId === target.signalId && row.eventId === target.eventId);
  return isFree ? [] : [{ path, message: usedAlready }];
}
