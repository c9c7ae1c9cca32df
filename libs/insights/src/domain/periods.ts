import { type CalendarDay, plusDays } from '@ns/municipality/domain';

export const statsIntervals = ['NONE', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type StatsInterval = (typeof statsIntervals)[number];

/** A part of the asked days; local calendar days of the municipality. */
export interface Period {
  /** first day of the interval, even when it lies before the asked days */
  readonly period: CalendarDay;
  /** first and last asked day within the interval */
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** day at whose end `open` and `overdue` are counted: the last asked day, or today if that is earlier */
  readonly asOf: CalendarDay;
}

/**
 * Divides the asked days. Weeks begin on Monday; what begins after today is left out.
 * @param most more periods than this are not made
 * @returns undefined when there would be more
 */
export function periodsOf(
  from: CalendarDay,
  to: CalendarDay,
  interval: StatsInterval,
  today: CalendarDay,
  most: number,
): readonly Period[] | undefined {
  const periods: Period[] = [];
  for (let first = from; first <= to && first <= today;) {
    if (periods.length === most) {
      return undefined;
    }
    const period = interval === 'NONE' ? from : startOf(first, interval);
    const end = interval === 'NONE' ? to : endOf(period, interval);
    const last = end < to ? end : to;
    periods.push({ period, first, last, asOf: last < today ? last : today });
    first = plusDays(last, 1);
  }
  return periods;
}

function startOf(day: CalendarDay, interval: Exclude<StatsInterval, 'NONE'>): CalendarDay {
  const [year = '', month = ''] = day.split('-');
  switch (interval) {
    case 'DAY':
      return day;
    case 'WEEK':
      return plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    case 'MONTH':
      return `${year}-${month}-01`;
    case 'QUARTER':
      return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
    case 'YEAR':
      return `${year}-01-01`;
  }
}

function endOf(start: CalendarDay, interval: Exclude<StatsInterval, 'NONE'>): CalendarDay {
  const months = { MONTH: 1, QUARTER: 3, YEAR: 12 };
  if (interval === 'DAY') {
    return start;
  }
  if (interval === 'WEEK') {
    return plusDays(start, 6);
  }
  const next = new Date(`${start}T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + months[interval]);
  return plusDays(next.toISOString().slice(0, 10), -1);
}
