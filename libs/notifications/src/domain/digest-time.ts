import { type CalendarDay, clockOf, dayOf, type WorkingCalendar } from '@ns/municipality/domain';

/** Clock times in Bulgaria between which a morning's digests are written; after that the day is under way. */
const from = '07:30';
const until = '12:00';

/** The working day whose digests are due at an instant; undefined on free days, too early and too late. */
export function digestDayAt(instant: Date, calendar: WorkingCalendar): CalendarDay | undefined {
  const time = clockOf(instant);
  const day = dayOf(instant);
  return time >= from && time < until && calendar.isWorkingDay(day) ? day : undefined;
}
