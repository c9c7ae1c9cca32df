import { type CalendarDay, clockOf, dayOf } from '@ns/municipality';
import { anyOf, type EntityManager, type ScheduledTask } from '@ns/platform';
import type { SignalStatus } from '../domain/signal-status.ts';
import { signalTables } from '../entities/index.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { announceMissed } from '../writes/announce-missed.ts';

/** Statuses in which the clock of the promised day runs; of a forwarded signal, while something is expected. */
const running: readonly SignalStatus[] = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'FORWARDED'];
const batch = 200;

/** Clock time in Bulgaria from which a working morning announces what passed: before the digests of that morning. */
const from = '07:00';

/**
 * Announces on a working morning each promised day that passed without an outcome and without a new day: once when it
 * passed, then to each further level whose time for a decision is over. The signal has a next day again in the same
 * transaction, so that nothing is announced twice. A day that the release before has announced beside this one gets its
 * decision without a word.
 */
export function lateTask({ database, calendar, now }: LateNeeds): ScheduledTask {
  return {
    name: 'signals.late',
    everyMs: 300_000,
    perform: async () => {
      const instant = now?.() ?? new Date();
      const today = dayOf(instant);
      if (clockOf(instant) < from || !calendar.isWorkingDay(today)) {
        return [];
      }
      for (let found = batch; found === batch;) {
        const late = await signalTables(database.fork())
          .selectFrom('signal as s')
          .select('s.id')
          .where('s.status', '=', anyOf(running))
          .where('s.promised_on', '<', today)
          .orderBy('s.promised_on')
          .limit(batch)
          .execute();
        for (const { id } of late) {
          await database.transaction((tx) => announce(tx, id, today, { calendar }));
        }
        found = late.length;
      }
      return [];
    },
  };
}

type LateNeeds = Needs<'database' | 'calendar'> & {
  /** the present instant; the clock of the machine when left out */
  readonly now?: () => Date;
};

async function announce(
  tx: EntityManager,
  id: string,
  today: CalendarDay,
  { calendar }: Needs<'calendar'>,
): Promise<void> {
  const signal = await lockSignal(tx, id);
  if (signal && running.includes(signal.status)) {
    await announceMissed(tx, signal, { today, calendar });
  }
}
