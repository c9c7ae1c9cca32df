import { type CalendarDay, plusDays, plusMonths } from './calendar-day.ts';

/** Public holidays by the rules of a country. */
export type IsHoliday = (day: CalendarDay) => boolean;

/**
 * Days on which the calendar of the law does not hold, by decree: true for a day that is worked, false for a free one.
 */
export type DecreedDays = ReadonlyMap<CalendarDay, boolean>;

/**
 * Calculates terms in working days: Saturdays, Sundays and public holidays do not count, unless a decree says
 * otherwise.
 */
export class WorkingCalendar {
  constructor(
    private readonly isHoliday: IsHoliday,
    private readonly decreedDays: () => DecreedDays = () => new Map(),
  ) {}

  isWorkingDay(day: CalendarDay): boolean {
    const decreed = this.decreedDays().get(day);
    if (decreed !== undefined) {
      return decreed;
    }
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !this.isHoliday(day);
  }

  /** The last day of a term of `count` working days; the day it begins on does not count. */
  plusWorkingDays(from: CalendarDay, count: number): CalendarDay {
    let day = from;
    for (let left = count; left > 0;) {
      day = plusDays(day, 1);
      if (this.isWorkingDay(day)) {
        left -= 1;
      }
    }
    return day;
  }

  /** Working days after `from` up to and including `until`; 0 when `until` is not later. */
  workingDaysBetween(from: CalendarDay, until: CalendarDay): number {
    let count = 0;
    for (let day = plusDays(from, 1); day <= until; day = plusDays(day, 1)) {
      if (this.isWorkingDay(day)) {
        count += 1;
      }
    }
    return count;
  }

  /** A calendar term in months; one that ends on a free day ends on the next working day (ГПК чл. 60 ал. 6). */
  plusStatutoryMonths(from: CalendarDay, months: number): CalendarDay {
    let day = plusMonths(from, months);
    while (!this.isWorkingDay(day)) {
      day = plusDays(day, 1);
    }
    return day;
  }
}
