import { type MunicipalityDirectory } from '@ns/municipality';
import { type Database, rows, type ScheduledTask, sql } from '@ns/platform';
import { lockSignal } from '../commands/lock-signal.ts';
import { noDetails, type SignalMover } from '../commands/move-signal.ts';
import { type SignalStatus } from '../domain/signal-status.ts';
import { availableTransitions } from '../domain/transition-rules.ts';
import { situationOf } from '../queries/situation.ts';

/** Statuses that end by themselves when nobody speaks for the days that the municipality sets. */
const endingInSilence: readonly SignalStatus[] = ['AWAITING_REPORTER', 'RESOLVED'];
const batch = 100;

/**
 * What silence for the days that the municipality sets means: an unanswered question returns the signal to the
 * clerk, an undisputed outcome closes it. Runs every few minutes; each signal is moved in a transaction of its own.
 */
export function silenceTask(database: Database, directory: MunicipalityDirectory, mover: SignalMover): ScheduledTask {
  return {
    name: 'signals.silence',
    everyMs: 300_000,
    perform: async () => {
      const menus = await directory.menus();
      const { silenceDays } = menus.municipality;
      const due = await rows(
        database.fork(),
        sql<{ id: string }>`
        select id from signal where status = any(${endingInSilence}::signal_status[])
          and status_since < now() - make_interval(days => ${silenceDays}) order by status_since limit ${batch}`,
      );
      for (const { id } of due) {
        await database.transaction(async (tx) => {
          const signal = await lockSignal(tx, id);
          if (!signal) {
            return;
          }
          const now = new Date();
          const silentFor = now.getTime() - signal.statusSince.getTime();
          const step = availableTransitions(situationOf(signal, menus), 'SYSTEM', now)[0];
          if (!step || !endingInSilence.includes(signal.status) || silentFor < silenceDays * 86_400_000) {
            return;
          }
          await mover.move(tx, signal, step, noDetails, now);
        });
      }
      return [];
    },
  };
}
