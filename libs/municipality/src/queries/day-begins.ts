import { sql } from '@ns/platform';
import { type CalendarDay, municipalityZone } from '../domain/calendar-day.ts';

/** The moment at which a day of the municipality begins, for conditions of statements. */
export function dayBegins(day: CalendarDay) {
  return sql<Date>`(${day}::date)::timestamp at time zone ${municipalityZone}`;
}

/** The moment at which a day of the municipality is over: the next one begins. */
export function dayEnds(day: CalendarDay) {
  return sql<Date>`(${day}::date + 1)::timestamp at time zone ${municipalityZone}`;
}
