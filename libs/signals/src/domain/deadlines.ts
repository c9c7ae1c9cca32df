import type { WorkingCalendar, CalendarDay } from '@ns/municipality/domain';

/** Both terms of a signal. */
export interface Deadlines {
  /** service target of the category, in working days */
  readonly serviceDueOn: CalendarDay;
  /** statutory term (АПК), a calendar term */
  readonly statutoryDueOn: CalendarDay;
}

/**
 * The day from which the terms run: a letter that the registry took in before it was entered here was received there.
 * @param enteredOn when the signal came to be here
 * @param numberedOn day of its incoming number, when it has one
 */
export function receiptDay(enteredOn: CalendarDay, numberedOn: CalendarDay | null | undefined): CalendarDay {
  return numberedOn != null && numberedOn < enteredOn ? numberedOn : enteredOn;
}

/** Calculates both terms from the day of receipt. */
export function deadlinesFrom(
  calendar: WorkingCalendar,
  receivedOn: CalendarDay,
  targetWorkingDays: number,
  statutoryMonths: number,
): Deadlines {
  return {
    serviceDueOn: calendar.plusWorkingDays(receivedOn, targetWorkingDays),
    statutoryDueOn: calendar.plusStatutoryMonths(receivedOn, statutoryMonths),
  };
}

/**
 * The service target after the clock stood still while the reporter was asked: later by the working days that passed.
 */
export function afterPause(
  calendar: WorkingCalendar,
  serviceDueOn: CalendarDay,
  stoppedOn: CalendarDay,
  resumedOn: CalendarDay,
): CalendarDay {
  return calendar.plusWorkingDays(serviceDueOn, calendar.workingDaysBetween(stoppedOn, resumedOn));
}
