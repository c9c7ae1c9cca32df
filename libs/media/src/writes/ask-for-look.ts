import { anyOf, type EntityManager, sql } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';

/**
 * Asks the machine to look at photos, in the caller's transaction: each once, and none that somebody has looked at. The
 * worker finds the rows when they are committed.
 */
export async function askForLook(tx: EntityManager, photoIds: readonly string[]): Promise<void> {
  if (photoIds.length === 0) {
    return;
  }
  await mediaTables(tx)
    .insertInto('photo_look')
    .columns(['photo_id', 'state', 'next_try_at'])
    .expression((photos) =>
      photos
        .selectFrom('photo')
        .select(['photo.id', sql.lit<'WAITING'>('WAITING').as('state'), sql<Date>`now()`.as('next_try_at')])
        .where('photo.id', '=', anyOf(photoIds.map((id) => id.toLowerCase())))
        .where('photo.signal_id', 'is not', null),
    )
    .onConflict((known) => known.doNothing())
    .execute();
}
