/** A calendar day `YYYY-MM-DD` in the municipality's zone. */
export type CalendarDay = string;

/** The zone by which days and hours of the municipality are counted. */
export const municipalityZone = 'Europe/Sofia';

const dayParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: municipalityZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in Bulgaria at an instant. */
export function dayOf(instant: Date): CalendarDay {
  return dayParts.format(instant);
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: municipalityZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The time of day in Bulgaria at an instant, as `07:30`: such times compare as texts do. */
export function clockOf(instant: Date): string {
  return clock.format(instant);
}

/** Midnight UTC of a day, as the formats of dates in texts take it. */
export function dateOf(day: CalendarDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day `count` days later (earlier when negative). */
export function plusDays(day: CalendarDay, count: number): CalendarDay {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/**
 * The day `count` months later: the same date, or the month's last day where it has no such date
 * (calculation of terms in months, ГПК чл. 60, used for АПК through чл. 144).
 */
export function plusMonths(day: CalendarDay, count: number): CalendarDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastDay))).toISOString().slice(0, 10);
}
