import type { Forget } from '@ns/identity';
import { forgetReceivedPhotos } from '@ns/media';
import { anyOf, type Database, type EntityManager, type ScheduledTask, sql } from '@ns/platform';
import { referralTables } from '../entities/referral.entity.ts';

/**
 * Forgets with a report who took it at the body, and what a contractor and the clerk wrote about the work, which goes
 * with the notes too, where it also stands; that it was passed on, when and under which number stays.
 */
export const forgetInReferrals: Forget = async (tx, forgotten) => {
  if ('people' in forgotten || forgotten.part === 'REPORTER') {
    return;
  }
  const { signals, part } = forgotten;
  if (part !== 'NOTES') {
    await forgetPhotosOfWork(tx, signals);
  }
  if (part !== 'PHOTOS') {
    await forgetWordsOfWork(tx, signals);
  }
  if (part === 'REPORT') {
    const rows = referralTables(tx).updateTable('referral').set({ person: null, their_words: null, problem: null });
    await rows.where('signal_id', '=', anyOf(signals)).execute();
  }
};

async function forgetWordsOfWork(tx: EntityManager, signals: readonly string[]): Promise<void> {
  const rows = referralTables(tx).updateTable('referral').set({ words: null });
  await rows.where('signal_id', '=', anyOf(signals)).execute();
  const acts = referralTables(tx).updateTable('work_act').set({ text: null, digest: '' });
  await acts.where('referral_id', 'in', ordersOf(tx, signals)).execute();
}

/** Photos that were taken into a step went with the signal already. */
async function forgetPhotosOfWork(tx: EntityManager, signals: readonly string[]): Promise<void> {
  const acts = await referralTables(tx)
    .selectFrom('work_act')
    .select(['photos_before as before', 'photos_after as after'])
    .where('referral_id', 'in', ordersOf(tx, signals))
    .execute();
  const ids = acts.flatMap(({ before, after }) => [...before, ...after]);
  if (ids.length > 0) {
    await forgetReceivedPhotos(tx, ids);
    await referralTables(tx)
      .updateTable('work_act')
      .set({ photos_before: '[]', photos_after: '[]' })
      .where('referral_id', 'in', ordersOf(tx, signals))
      .execute();
  }
}

function ordersOf(tx: EntityManager, signals: readonly string[]) {
  return referralTables(tx).selectFrom('referral').select('referral.id').where('signal_id', '=', anyOf(signals));
}

/** How long a link that works no longer is kept: as long as somebody may ask what became of it. */
const endedLinkDays = 365;
const forgottenLabel = '—';

/** Forgets to whom links were given that have not worked for a year; run by the worker. */
export function forgetLinksTask(database: Database): ScheduledTask {
  return {
    name: 'referrals.forget_links',
    everyMs: 24 * 3_600_000,
    perform: async () => {
      const over = sql<Date>`now() - make_interval(days => ${endedLinkDays})`;
      await referralTables(database.fork())
        .updateTable('contractor_link')
        .set({ label: forgottenLabel })
        .where('label', '<>', forgottenLabel)
        .where((link) => link.or([link('ended_at', '<', over), link('expires_at', '<', over)]))
        .execute();
      return [];
    },
  };
}
