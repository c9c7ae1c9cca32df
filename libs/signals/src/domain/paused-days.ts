import type { WorkingCalendar } from '@ns/municipality/domain';
import { type ReadEvent, stepData } from './event-data.ts';

/**
 * Working days that the service target in force has for questions to the reporter: those since it was calculated anew,
 * at a reopening or with another category, and those that the other category took over.
 * @param history of one signal, oldest first
 */
export function pausedDays(history: readonly ReadEvent[], calendar: WorkingCalendar): number {
  const anew = history.findLastIndex(({ type }) => type === 'reopened' || type === 'recategorized');
  const last = history[anew];
  const takenOver = (last?.type === 'recategorized' && last.data.paused) || 0;
  return history.slice(anew + 1).reduce((days, event) => {
    const moved = stepData(event)?.serviceDueOn;
    return moved?.from == null ? days : days + calendar.workingDaysBetween(moved.from, moved.to);
  }, takenOver);
}
