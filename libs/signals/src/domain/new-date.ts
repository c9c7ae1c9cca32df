import { type CalendarDay, plusMonths, type WorkingCalendar } from '@ns/municipality/domain';
import { textOf } from '../texts/index.ts';
import { budgetPeriods, furthestMonths, type MoveReason } from './date-promise.ts';
import { textProblems } from './step-problems.ts';
import type { Problem } from './submission-rules.ts';

/** A day that staff set in the place of another one, as it was asked for. */
export interface NewDate {
  readonly reason: MoveReason;
  /** the new day; none where the work waits for money */
  readonly on: CalendarDay | null;
  /** for which period money is expected, see `budgetPeriods`; with the reason `BUDGET` alone */
  readonly period: string | null;
  /** to the reporter */
  readonly message: string | null;
}

/** What is wrong with a new date, whatever the signal. */
export function newDateProblems(
  given: NewDate,
  { today, calendar }: { readonly today: CalendarDay; readonly calendar: WorkingCalendar },
): readonly Problem[] {
  const { reason, message } = given;
  return [
    ...dayProblems(given, today, calendar),
    ...textProblems('message', message),
    ...(reason === 'OTHER' && message === null ? [{ path: 'message', message: textOf('dateReasonNeeded') }] : []),
  ];
}

function dayProblems(
  { on, period, reason }: NewDate,
  today: CalendarDay,
  calendar: WorkingCalendar,
): readonly Problem[] {
  if (period !== null) {
    const fits = reason === 'BUDGET' && on === null && budgetPeriods(today).includes(period);
    return fits ? [] : [{ path: 'period', message: textOf('valueNotFromList') }];
  }
  if (on === null) {
    return [{ path: 'on', message: textOf('stepFieldNeeded') }];
  }
  if (on <= today || on > plusMonths(today, furthestMonths)) {
    return [{ path: 'on', message: textOf('dateOutOfReach', { months: furthestMonths }) }];
  }
  return calendar.isWorkingDay(on) ? [] : [{ path: 'on', message: textOf('dateNotWorkingDay') }];
}
