import type { Forget, ForgettablePart } from '@ns/identity';
import { anyOf, type EntityManager } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';

/** Which parts of a signal hold photos, and which hold documents of notes. */
const holds: Readonly<Record<ForgettablePart, { readonly photos: boolean; readonly documents: boolean }>> = {
  REPORT: { photos: true, documents: true },
  REPORTER: { photos: false, documents: false },
  PHOTOS: { photos: true, documents: false },
  NOTES: { photos: false, documents: true },
};

/** Forgets the files of signals; those of people that belong to no signal go with their account. */
export const forgetInMedia: Forget = async (tx, forgotten) => {
  if ('people' in forgotten) {
    await leaveFiles(tx, [
      ...(await removeUnclaimed(tx, 'photo', forgotten.people)),
      ...(await removeUnclaimed(tx, 'document', forgotten.people)),
    ]);
    return;
  }
  const { signals, part } = forgotten;
  const { photos, documents } = holds[part];
  if (part === 'REPORTER') {
    await mediaTables(tx)
      .updateTable('photo')
      .set({ account_id: null })
      .where('signal_id', '=', anyOf(signals))
      .execute();
  }
  await leaveFiles(tx, [
    ...(photos ? await removePhotos(tx, signals) : []),
    ...(documents ? await removeDocuments(tx, signals) : []),
  ]);
};

/** Forgets pictures of letters and of contractors that are part of no signal, in the caller's transaction. */
export async function forgetReceivedPhotos(tx: EntityManager, ids: readonly string[]): Promise<void> {
  const removed = await mediaTables(tx)
    .deleteFrom('photo')
    .where('id', '=', anyOf(ids))
    .where('received', '=', true)
    .returning('id')
    .execute();
  await leaveFiles(
    tx,
    removed.map(({ id }) => id),
  );
}

async function removePhotos(tx: EntityManager, signals: readonly string[]): Promise<readonly string[]> {
  const tables = mediaTables(tx);
  const theirs = tables.selectFrom('photo').select('photo.id').where('photo.signal_id', '=', anyOf(signals));
  const covers = await tables
    .deleteFrom('photo_cover')
    .where('photo_id', 'in', theirs)
    .returning('rendition_id')
    .execute();
  await tables.deleteFrom('photo_look').where('photo_id', 'in', theirs).execute();
  const renditions = covers.flatMap(({ rendition_id: id }) => id ?? []);
  await tables.deleteFrom('photo_rendition').where('id', '=', anyOf(renditions)).execute();
  const photos = await tables.deleteFrom('photo').where('signal_id', '=', anyOf(signals)).returning('id').execute();
  return [...photos.map(({ id }) => id), ...renditions];
}

async function removeDocuments(tx: EntityManager, signals: readonly string[]): Promise<readonly string[]> {
  const removed = await mediaTables(tx)
    .deleteFrom('document')
    .where('signal_id', '=', anyOf(signals))
    .returning('id')
    .execute();
  return removed.map(({ id }) => id);
}

async function removeUnclaimed(
  tx: EntityManager,
  table: 'photo' | 'document',
  people: readonly string[],
): Promise<readonly string[]> {
  const removed = await mediaTables(tx)
    .deleteFrom(table)
    .where(`${table}.account_id`, '=', anyOf(people))
    .where(`${table}.signal_id`, 'is', null)
    .returning(`${table}.id`)
    .execute();
  return removed.map(({ id }) => id);
}

/**
 * Notes files whose rows go in this transaction. They are removed after its commit, so that neither a transaction that
 * is undone nor a process that dies leaves a row without its file or a file without a row.
 */
async function leaveFiles(tx: EntityManager, files: readonly string[]): Promise<void> {
  if (files.length > 0) {
    await mediaTables(tx)
      .insertInto('forgotten_file')
      .values(files.map((id) => ({ id })))
      .onConflict((noted) => noted.doNothing())
      .execute();
  }
}
