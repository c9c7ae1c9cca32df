import type { Forget } from '@ns/identity';
import { forgetReceivedPhotos } from '@ns/media';
import { forgetLetterAnswers } from '@ns/notifications';
import { anyOf, type Database, type EntityManager, type ScheduledTask, sql } from '@ns/platform';
import { daysAfterDecision } from '../domain/letter.ts';
import { letterTables } from '../entities/letter.entity.ts';

/**
 * Forgets the letters about signals and those that signals were made of, and of people what came from the address of
 * their account.
 * Photos that became part of a signal go with it.
 */
export const forgetInLetters: Forget = async (tx, forgotten) => {
  const tables = letterTables(tx);
  if ('people' in forgotten) {
    const theirs = tables.selectFrom('letter').select('id').where('account_id', '=', anyOf(forgotten.people));
    return forgetLetters(tx, await theirs.execute());
  }
  const { signals, part } = forgotten;
  const about = tables
    .selectFrom('letter')
    .select('id')
    .where(({ or, eb }) => or([eb('about_signal_id', '=', anyOf(signals)), eb('signal_id', '=', anyOf(signals))]));
  if (part === 'REPORT' || part === 'REPORTER') {
    await forgetLetters(tx, await about.execute());
  } else if (part === 'PHOTOS') {
    await forgetPhotosOf(
      tx,
      (await about.execute()).map(({ id }) => id),
    );
  }
};

async function forgetLetters(tx: EntityManager, letters: readonly { readonly id: string }[]): Promise<void> {
  const ids = letters.map(({ id }) => id);
  await forgetPhotosOf(tx, ids);
  await forgetLetterAnswers(tx, ids);
  await letterTables(tx).deleteFrom('letter').where('id', '=', anyOf(ids)).execute();
}

async function forgetPhotosOf(tx: EntityManager, letterIds: readonly string[]): Promise<void> {
  const emptied = await letterTables(tx)
    .selectFrom('letter')
    .select('photos')
    .where('id', '=', anyOf(letterIds))
    .forUpdate()
    .execute();
  await forgetReceivedPhotos(
    tx,
    emptied.flatMap(({ photos }) => photos.map(({ id }) => id)),
  );
  await letterTables(tx).updateTable('letter').set({ photos: '[]' }).where('id', '=', anyOf(letterIds)).execute();
}

const batch = 200;

/** Forgets letters that no signal was made of, once their time is over; those that wait are work, and stay. */
export function forgetLettersTask(database: Database): ScheduledTask {
  return {
    name: 'letters.forget',
    everyMs: 3_600_000,
    perform: async () => {
      const forgetBatch = () =>
        database.transaction(async (tx) => {
          const old = await letterTables(tx)
            .selectFrom('letter')
            .select('id')
            .where('state', 'not in', ['WAITING', 'ENTERED'])
            .where('created_at', '<', sql<Date>`now() - make_interval(days => ${daysAfterDecision})`)
            .where(({ or, eb }) =>
              or([
                eb('decided_at', 'is', null),
                eb('decided_at', '<', sql<Date>`now() - make_interval(days => ${daysAfterDecision})`),
              ]),
            )
            .limit(batch)
            .forUpdate()
            .skipLocked()
            .execute();
          await forgetLetters(tx, old);
          return old.length;
        });
      while ((await forgetBatch()) === batch) {}
      return [];
    },
  };
}
