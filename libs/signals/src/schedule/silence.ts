import { anyOf, type ScheduledTask, sql } from '@ns/platform';
import { lockSignal } from '../locks/lock-signal.ts';
import type { StepNeeds } from '../needs/signals-needs.ts';
import { moveSignal, noDetails } from '../writes/move-signal.ts';
import type { SignalStatus } from '../domain/signal-status.ts';
import { signalTables } from '../entities/index.ts';
import { availableTransitions } from '../domain/transition-rules.ts';
import { situationOf } from '../queries/situation.ts';

/** Statuses that end by themselves when nobody speaks for the days that the municipality sets. */
const endingInSilence: readonly SignalStatus[] = ['AWAITING_REPORTER', 'RESOLVED'];
const batch = 100;

/**
 * What silence for the days that the municipality sets means: an unanswered question returns the signal to the
 * clerk, an undisputed outcome closes it. Runs every few minutes; each signal is moved in a transaction of its own.
 */
export function silenceTask({ database, directory, calendar }: StepNeeds): ScheduledTask {
  return {
    name: 'signals.silence',
    everyMs: 300_000,
    perform: async () => {
      const menus = await directory.menus();
      const { silenceDays } = menus.municipality;
      const due = await signalTables(database.fork())
        .selectFrom('signal')
        .select('id')
        .where('status', '=', anyOf(endingInSilence))
        .where('status_since', '<', sql<Date>`now() - make_interval(days => ${silenceDays})`)
        .orderBy('status_since')
        .limit(batch)
        .execute();
      for (const { id } of due) {
        await database.transaction(async (tx) => {
          const signal = await lockSignal(tx, id);
          if (!signal) {
            return;
          }
          const now = new Date();
          const silentFor = now.getTime() - signal.statusSince.getTime();
          // A signal is opened again by what people say, never by silence.
          const step = availableTransitions(situationOf(signal, menus), 'SYSTEM', now).find(
            ({ event }) => event !== 'reopened',
          );
          if (!step || !endingInSilence.includes(signal.status) || silentFor < silenceDays * 86_400_000) {
            return;
          }
          await moveSignal(tx, { calendar, menus }, { signal, row: step, details: noDetails, now });
        });
      }
      return [];
    },
  };
}
