import type { CalendarDay, WorkingCalendar } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import { afterMissed, awaitedDays } from '../domain/date-promise.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { isAnnounced } from '../queries/announced-day.ts';
import { appendSignalEvent } from './append-signal-event.ts';
import { endPromise, makePromise, promiseOf } from './date-promise.ts';

/**
 * Announces the promised day of a signal if it has passed: once when it passed, then to each further level whose time
 * for a decision is over. The signal has a next day again in the same transaction. A day that the release before has
 * announced beside this one gets its decision without a word.
 * @param signal locked
 */
export async function announceMissed(
  tx: EntityManager,
  signal: Signal,
  { today, calendar }: { readonly today: CalendarDay; readonly calendar: WorkingCalendar },
): Promise<void> {
  const passed = promiseOf(signal);
  if (!passed || passed.promisedOn >= today) {
    return;
  }
  const next = afterMissed(passed, today, calendar);
  const note = endPromise(signal, 'BROKEN');
  makePromise(signal, next);
  await tx.flush();
  const signalId = signal.id;
  const awaited = awaitedDays.find((kind) => kind === passed.promiseKind);
  if (passed.decisionLevel === null && !awaited && (await isAnnounced(tx, { signalId, day: passed.promisedOn }))) {
    return;
  }
  const dueOn = next.promiseMissedOn ?? passed.promisedOn;
  const lateData = { dueOn, decideBy: next.promisedOn, ...(awaited ? { awaited } : {}), ...note };
  await appendSignalEvent(
    tx,
    passed.decisionLevel === null
      ? { signalId, type: 'late', actor: null, data: lateData }
      : {
          signalId,
          type: 'escalated',
          actor: null,
          data: { dueOn, level: next.decisionLevel ?? 'MANAGEMENT', decideBy: next.promisedOn },
        },
  );
}
