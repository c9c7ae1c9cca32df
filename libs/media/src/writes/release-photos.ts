import { anyOf, type EntityManager } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';

/**
 * Takes the photos of events away from their signals, in the caller's transaction: their public addresses end, their
 * covers and looks go, and they are forgotten as uploads that became part of nothing.
 */
export async function releasePhotos(tx: EntityManager, eventIds: readonly string[]): Promise<void> {
  const released = await mediaTables(tx)
    .updateTable('photo')
    .set((eb) => ({ public_edition: eb('public_edition', '+', 1), signal_id: null, event_id: null, position: null }))
    .where('event_id', '=', anyOf(eventIds))
    .returning('id')
    .execute();
  const ids = released.map(({ id }) => id);
  await mediaTables(tx).deleteFrom('photo_cover').where('photo_id', '=', anyOf(ids)).execute();
  await mediaTables(tx).deleteFrom('photo_look').where('photo_id', '=', anyOf(ids)).execute();
}
