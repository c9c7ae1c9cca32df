import Holidays from 'date-holidays';
import { type CalendarDay, plusDays } from './calendar-day.ts';
import { type DecreedDays, WorkingCalendar } from './working-calendar.ts';

/**
 * The working calendar of Bulgaria by Кодекс на труда чл. 154. The date-holidays library knows the feasts and the
 * moving Easter; it lacks 26 December and the second paragraph (a feast on a weekend, Easter excepted, frees the
 * next working day), which are added here.
 * @param decreedDays days off and working Saturdays that the government announces by decree, as they are known now
 */
export function bulgarianCalendar(decreedDays?: () => DecreedDays): WorkingCalendar {
  const library = new Holidays('BG', { types: ['public'] });
  const byYear = new Map<string, ReadonlySet<CalendarDay>>();
  return new WorkingCalendar((day) => {
    const year = day.slice(0, 4);
    const known = byYear.get(year);
    if (known) {
      return known.has(day);
    }
    const days = freeDays(library, year);
    byYear.set(year, days);
    return days.has(day);
  }, decreedDays);
}

function freeDays(library: Holidays, year: string): ReadonlySet<CalendarDay> {
  const feasts = library.getHolidays(year);
  const dayOfFeast = (feast: { date: string }) => feast.date.slice(0, 10);
  const easter = feasts.filter((feast) => feast.rule.includes('orthodox')).map(dayOfFeast);
  const fixed = [
    ...feasts.filter((feast) => !feast.rule.includes('orthodox')).map(dayOfFeast),
    `${year}-12-26`,
  ].toSorted();
  const free = new Set([...easter, ...fixed]);
  for (const feast of fixed.filter(isWeekend)) {
    let substitute = plusDays(feast, 1);
    while (isWeekend(substitute) || free.has(substitute)) {
      substitute = plusDays(substitute, 1);
    }
    free.add(substitute);
  }
  return free;
}

function isWeekend(day: CalendarDay): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
