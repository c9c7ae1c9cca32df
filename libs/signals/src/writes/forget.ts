import { type Forget, type ForgettablePart, forEachPerson } from '@ns/identity';
import { releasePhotos, reportPhotoCount } from '@ns/media';
import { anyOf, type EntityManager, sql } from '@ns/platform';
import { contactFields, type CorrectedField } from '../domain/correction.ts';
import { s, signalTables } from '../entities/index.ts';
import { keepSearchable } from '../search/keep-searchable.ts';
import { forgetUnusedStems, stemsOfSignals } from '../search/forget-stems.ts';
import { appendSignalEvent } from './append-signal-event.ts';
import { forgetAccount } from './forget-account.ts';

const now = sql<Date>`now()`;

/**
 * Empties signals, whose rows the caller holds. What stays of an erased one are its number, category, place by
 * settlement, status, days and the kinds and moments of its events; nothing that somebody wrote, and nobody.
 */
export const forgetInSignals: Forget = async (tx, forgotten) => {
  if ('people' in forgotten) {
    return forEachPerson(forgotten.people, (accountId) => forgetAccount(tx, accountId));
  }
  const { signals, part } = forgotten;
  if (signals.length > 0) {
    // The history lets texts and people go in a transaction that says so.
    await sql`select set_config('ns.forgets', 'on', true)`.execute(tx.getKysely());
    await holdEvents(tx, signals);
    await forgetPart[part](tx, signals);
    await sql`select set_config('ns.forgets', 'off', true)`.execute(tx.getKysely());
  }
};

const forgetPart: Readonly<Record<ForgettablePart, (tx: EntityManager, ids: readonly string[]) => Promise<void>>> = {
  REPORTER: forgetReporters,
  PHOTOS: forgetPhotos,
  NOTES: async (tx, ids) => {
    const stems = await stemsOfSignals(tx, ids);
    await forgetNotes(tx, ids);
    for (const id of ids) {
      await keepSearchable(tx, id);
    }
    await forgetUnusedStems(tx, stems);
  },
  REPORT: async (tx, ids) => {
    await hide(tx, ids);
    await forgetReporters(tx, ids);
    await forgetPhotos(tx, ids);
    await forgetNotes(tx, ids);
    await forgetContent(tx, ids);
  },
};

/** Holds the events in the order in which the sequencer takes them, so that neither waits for the other in a circle. */
async function holdEvents(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await signalTables(tx)
    .selectFrom('signal_event')
    .select('id')
    .where('signal_id', '=', anyOf(ids))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/** What is public is kept by its last event: copies of it are made anew after the next one. */
async function hide(tx: EntityManager, ids: readonly string[]): Promise<void> {
  const published = await signalTables(tx)
    .updateTable('signal')
    .set({ published_at: null })
    .where('id', '=', anyOf(ids))
    .where('published_at', 'is not', null)
    .returning('id')
    .execute();
  for (const { id } of published) {
    await appendSignalEvent(tx, { signalId: id, type: 'unpublished', actor: null });
  }
}

/** Takes the reporter out of signals: who it was, how to reach them, and every way by which they come back. */
async function forgetReporters(tx: EntityManager, ids: readonly string[]): Promise<void> {
  const tables = signalTables(tx);
  for (const table of ['signal_follower', 'signal_mail_link'] as const) {
    await tables.deleteFrom(table).where('signal_id', '=', anyOf(ids)).execute();
  }
  await tables
    .updateTable('signal_correspondent')
    .set({ name: null, email: null, phone: null, request_digest: null })
    .where('signal_id', '=', anyOf(ids))
    .execute();
  await forgetCorrections(tx, ids, contactFields);
  const updates = await tables
    .deleteFrom('resident_update as u')
    .using('signal as s')
    .whereRef('s.id', '=', 'u.signal_id')
    .whereRef('s.reporter_id', '=', 'u.account_id')
    .where('s.id', '=', anyOf(ids))
    .returning('u.event_id as eventId')
    .execute();
  await releasePhotos(
    tx,
    updates.map(({ eventId }) => eventId),
  );
  await tables
    .updateTable('signal_keyed_act')
    .set({ request_digest: null })
    .where('signal_id', '=', anyOf(ids))
    .execute();
  await tables
    .updateTable('signal_event')
    .set({ actor_id: null })
    .where('signal_id', '=', anyOf(ids))
    .where('actor_kind', '=', 'REPORTER')
    .where('actor_id', 'is not', null)
    .execute();
  await tables
    .updateTable('signal')
    // Nobody has the new code: with the number and the old one a signal was open to its reporter without an account.
    .set({ reporter_id: null, request_digest: null, access_code: sql<string>`gen_random_uuid()::text` })
    .set({ separated_at: now })
    .where('id', '=', anyOf(ids))
    .where('separated_at', 'is', null)
    .execute();
}

/** The photos themselves are those of the slice of media, which forgets them next; those that are gone are counted. */
async function forgetPhotos(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await signalTables(tx)
    .updateTable('signal as s')
    .set({ erased_photos: sql<number>`${s.erasedPhotos} + ${reportPhotoCount(sql`${s.id}`)}`, photos_erased_at: now })
    .where('s.id', '=', anyOf(ids))
    .execute();
}

async function forgetNotes(tx: EntityManager, ids: readonly string[]): Promise<void> {
  const tables = signalTables(tx);
  await tables
    .updateTable('signal_event')
    .set({ note: null })
    .where('signal_id', '=', anyOf(ids))
    .where('note', 'is not', null)
    .execute();
  // Steps that were refused keep what their form held; a waiting one keeps its signal from being forgotten.
  await tables.deleteFrom('held_step').where('signal_id', '=', anyOf(ids)).where('refusal', 'is not', null).execute();
  await tables.updateTable('signal').set({ notes_erased_at: now }).where('id', '=', anyOf(ids)).execute();
}

async function forgetContent(tx: EntityManager, ids: readonly string[]): Promise<void> {
  const tables = signalTables(tx);
  const stems = await stemsOfSignals(tx, ids);
  await tables.deleteFrom('signal_search').where('signal_id', '=', anyOf(ids)).execute();
  await forgetUnusedStems(tx, stems);
  await tables.deleteFrom('neighbour_vote').where('signal_id', '=', anyOf(ids)).execute();
  // Their photos are those of the signal.
  await tables.deleteFrom('resident_update').where('signal_id', '=', anyOf(ids)).execute();
  await forgetCorrections(tx, ids);
  // Empty, not absent: whether there was an answer is a moment that the figures count.
  await tables
    .updateTable('signal_event')
    .set({ message: '' })
    .where('signal_id', '=', anyOf(ids))
    .where('message', 'is not', null)
    .execute();
  await tables
    .updateTable('signal_event')
    .set({ actor_id: null })
    .where('signal_id', '=', anyOf(ids))
    .where('actor_id', 'is not', null)
    .execute();
  await tables
    .updateTable('signal')
    .set({ description: '', address: null, entrance: null, approach: null, answers: '[]' })
    .set({ lat: null, lon: null, location_accuracy: null, action_taken: null, rating_comment: null, hidden_words: [] })
    .set({ assignee_id: null, erased_at: now })
    .where('id', '=', anyOf(ids))
    .where('erased_at', 'is', null)
    .execute();
}

/** The fact that a field was corrected stays. @param fields left out: of all fields */
async function forgetCorrections(
  tx: EntityManager,
  ids: readonly string[],
  fields?: readonly CorrectedField[],
): Promise<void> {
  const corrections = signalTables(tx)
    .updateTable('signal_correction as c')
    .from('signal_event as e')
    .set({ before: null, after: null })
    .whereRef('e.id', '=', 'c.event_id')
    .where('e.signal_id', '=', anyOf(ids));
  await (fields ? corrections.where('c.field', '=', anyOf(fields)) : corrections).execute();
}
