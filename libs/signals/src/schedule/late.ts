import { dayOf } from '@ns/municipality';
import { anyOf, type Database, type ScheduledTask, sql } from '@ns/platform';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import type { SignalStatus } from '../domain/signal-status.ts';
import { e, s, signalTables } from '../entities/index.ts';
import { eventField } from '../queries/event-field.ts';

/** Statuses in which the service clock runs. */
const running: readonly SignalStatus[] = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS'];
const batch = 200;

const isReported = sql<boolean>`exists (select from signal_event e where ${e.signalId} = ${s.id} and ${e.type} = 'late'
  and ${eventField('late', 'dueOn')} = ${s.serviceDueOn}::text)`;

/**
 * Says in the history, once for each target date, that it passed without an outcome. A target that moved (a question, a
 * reopening, another category) may pass once more.
 */
export function lateTask(database: Database): ScheduledTask {
  return {
    name: 'signals.late',
    everyMs: 300_000,
    perform: async () => {
      const today = dayOf(new Date());
      const late = await signalTables(database.fork())
        .selectFrom('signal as s')
        .select('s.id')
        .where('s.status', '=', anyOf(running))
        .where('s.service_due_on', '<', today)
        .where((eb) => eb.not(isReported))
        .orderBy('s.service_due_on')
        .limit(batch)
        .execute();
      for (const { id } of late) {
        await database.transaction(async (tx) => {
          const signal = await lockSignal(tx, id);
          const dueOn = signal?.serviceDueOn;
          if (!signal || !dueOn || dueOn >= today || !running.includes(signal.status)) {
            return;
          }
          const unreported = await signalTables(tx)
            .selectFrom('signal as s')
            .select('s.id')
            .where('s.id', '=', id)
            .where((eb) => eb.not(isReported))
            .executeTakeFirst();
          if (unreported) {
            await appendSignalEvent(tx, { signalId: id, type: 'late', actor: null, data: { dueOn } });
          }
        });
      }
      return [];
    },
  };
}
