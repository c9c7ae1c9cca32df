import { type EntityManager, sql } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';

/** There is one pass. */
const only = 1;
/**
 * Photos of the pass that are asked for at once. Few, so that a photo somebody waits for has at most these before it;
 * the next ones are asked for each second.
 */
const mostAtOnce = 2;
const now = sql<Date>`now()`;

/** Begins the pass or goes on with it, in the caller's transaction. @returns false when it is on already */
export async function beginPhotoPass(tx: EntityManager): Promise<boolean> {
  const on = { is_on: true, begun_at: now, ended_at: null };
  const begun = await mediaTables(tx)
    .insertInto('photo_pass')
    .values({ id: only, ...on })
    .onConflict((known) => known.column('id').doUpdateSet(on).where('photo_pass.is_on', '=', false))
    .executeTakeFirst();
  return begun.numInsertedOrUpdatedRows === 1n;
}

/**
 * Pauses the pass, in the caller's transaction: what is not looked at yet is no longer due.
 * @returns false when it is not on
 */
export async function pausePhotoPass(tx: EntityManager): Promise<boolean> {
  if (!(await endPass(tx))) {
    return false;
  }
  await mediaTables(tx)
    .updateTable('photo_look')
    .set({ next_try_at: null, lease_until: null, reason: null })
    .where('state', '=', 'BEFORE')
    .where('next_try_at', 'is not', null)
    .execute();
  return true;
}

/**
 * Asks for the next looks of the pass while it is on, and ends it when there are none left. It goes on where it was,
 * whatever process asks.
 * @param signals a query of the ids of the signals whose photos are meant
 */
export async function askForLooksOfPass(tx: EntityManager, signals: ReturnType<typeof sql<string>>): Promise<void> {
  const tables = mediaTables(tx);
  const pass = await tables
    .selectFrom('photo_pass')
    .select('id')
    .where('is_on', '=', true)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!pass) {
    return;
  }
  const inHands = await tables
    .selectFrom('photo_look')
    .select('photo_id')
    .where('state', '=', 'BEFORE')
    .where('next_try_at', 'is not', null)
    .execute();
  if (inHands.length >= mostAtOnce) {
    return;
  }
  const asked = await tables
    .updateTable('photo_look')
    .set({ next_try_at: now, asked_at: now })
    .where('photo_id', 'in', (photos) =>
      photos
        .selectFrom('photo_look as l')
        .innerJoin('photo as p', 'p.id', 'l.photo_id')
        .select('l.photo_id')
        .where('l.state', '=', 'BEFORE')
        .where('l.looked_at', 'is', null)
        .where('l.reason', 'is', null)
        .where('l.next_try_at', 'is', null)
        .where('p.signal_id', 'in', sql<string>`(${signals})`)
        .orderBy('l.photo_id')
        .limit(mostAtOnce - inHands.length)
        .forUpdate('l')
        .skipLocked(),
    )
    .executeTakeFirst();
  if (asked.numUpdatedRows === 0n && inHands.length === 0) {
    await endPass(tx);
  }
}

async function endPass(tx: EntityManager): Promise<boolean> {
  const ended = await mediaTables(tx)
    .updateTable('photo_pass')
    .set({ is_on: false, ended_at: now })
    .where('is_on', '=', true)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}
