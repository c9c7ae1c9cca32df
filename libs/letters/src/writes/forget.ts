import type { Forget } from '@ns/identity';
import { forgetReceivedPhotos } from '@ns/media';
import { forgetLetterAnswers } from '@ns/notifications';
import { anyOf, type Database, type EntityManager, type ScheduledTask, sql } from '@ns/platform';
import { isSettled, shareSignals } from '@ns/signals';
import type { RawBuilder } from 'kysely';
import { daysAfterDecision } from '../domain/letter.ts';
import { l, letterTables } from '../entities/letter.entity.ts';

/**
 * Forgets the letters about signals and those that signals were made of, and of people what came from the address of
 * their account. Photos that became part of a signal go with it. A letter that waits is read by a person first: it
 * only loses its account, and goes when its days after the decision are over.
 */
export const forgetInLetters: Forget = async (tx, forgotten) => {
  const tables = letterTables(tx);
  if ('people' in forgotten) {
    const { people } = forgotten;
    await tables
      .updateTable('letter')
      .set({ account_id: null })
      .where('account_id', '=', anyOf(people))
      .where('state', '=', 'WAITING')
      .execute();
    const theirs = tables.selectFrom('letter').select('id').where('account_id', '=', anyOf(people));
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

/**
 * Signals about which a letter waits for a person: it is about the signal as it is.
 * @param signals those of these; left out: all
 */
export async function signalsWithWaitingLetters(
  em: EntityManager,
  signals?: readonly string[],
): Promise<ReadonlySet<string>> {
  const waiting = letterTables(em)
    .selectFrom('letter')
    .select('about_signal_id as id')
    .where('about_signal_id', 'is not', null)
    .where('state', '=', 'WAITING');
  const found = signals ? waiting.where('about_signal_id', '=', anyOf(signals)) : waiting;
  return new Set((await found.execute()).flatMap(({ id }) => id ?? []));
}

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

/** What keeps signals, and with them the letters about them, whatever their age. */
export interface LetterHolds {
  /** signals that are held now */
  readonly signals: (em: EntityManager) => Promise<readonly string[]>;
  /** whether these are all: not after a restore, until somebody has seen to it. No letter about a signal goes then. */
  readonly areKnown: (em: EntityManager) => Promise<boolean>;
}

/**
 * Forgets letters that no signal was made of, once their time is over. Those that wait are work, and stay; so do those
 * about a signal that is held, is worked on, or can be disputed.
 */
export function forgetLettersTask(database: Database, holds: LetterHolds): ScheduledTask {
  return {
    name: 'letters.forget',
    everyMs: 3_600_000,
    perform: async () => {
      const forgetBatch = () =>
        database.transaction(async (tx) => {
          const found = await oldLetters(tx, await keptSignals(tx, holds))
            .select(['l.id', 'l.about_signal_id as signalId'])
            .limit(batch)
            .forUpdate()
            .skipLocked()
            .execute();
          const signals = found.flatMap(({ signalId }) => signalId ?? []);
          const unchanging = await shareSignals(tx, signals);
          // Asked again now that nobody can put a hold on their signals, or begin them again.
          const kept = await keptSignals(tx, holds);
          const old = await oldLetters(tx, kept && [...kept, ...signals.filter((id) => !unchanging.has(id))])
            .select('l.id')
            .where('l.id', '=', anyOf(found.map(({ id }) => id)))
            .execute();
          await forgetLetters(tx, old);
          return { isLast: old.length === 0 || found.length < batch };
        });
      while (!(await forgetBatch()).isLast) {}
      return [];
    },
  };
}

/** Signals whose letters stay; undefined: all of them. */
async function keptSignals(tx: EntityManager, holds: LetterHolds): Promise<readonly string[] | undefined> {
  return (await holds.areKnown(tx)) ? holds.signals(tx) : undefined;
}

/** @param kept signals whose letters stay; undefined: all of them */
function oldLetters(tx: EntityManager, kept: readonly string[] | undefined) {
  const isOver = isSettled(l.aboutSignalId, new Date());
  const isFree = kept ? sql<boolean>`${l.aboutSignalId} <> all(${kept}::uuid[]) and ${isOver}` : sql<boolean>`false`;
  return letterTables(tx)
    .selectFrom('letter as l')
    .where(sql<boolean>`(${l.aboutSignalId} is null or ${isFree})`)
    .where('l.state', 'not in', ['WAITING', 'ENTERED'])
    .where('l.created_at', '<', sql<Date>`now() - make_interval(days => ${daysAfterDecision})`)
    .where(({ or, eb }) =>
      or([
        eb('l.decided_at', 'is', null),
        eb('l.decided_at', '<', sql<Date>`now() - make_interval(days => ${daysAfterDecision})`),
      ]),
    );
}

/** The signal that a letter is about, for statements of other slices. @param id an expression with its id */
export function signalOfLetter(id: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql<string | null>`(select ${l.aboutSignalId} from letter l where ${l.id} = ${id})`;
}
