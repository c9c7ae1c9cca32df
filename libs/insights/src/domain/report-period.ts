import { type CalendarDay, plusDays, plusMonths } from '@ns/municipality/domain';

/** Days that a saved report is about, relative to the day on which it is opened. */
export const reportPeriods = [
  'THIS_WEEK',
  'LAST_WEEK',
  'THIS_MONTH',
  'LAST_MONTH',
  'THIS_QUARTER',
  'LAST_QUARTER',
  'THIS_YEAR',
  'LAST_YEAR',
] as const;
export type ReportPeriod = (typeof reportPeriods)[number];

/** First and last day, both included. */
export interface Days {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** Whole stretches of the calendar. */
export const spans = ['WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type Span = (typeof spans)[number];

/** The whole week (from Monday), month, quarter or year that a day lies in. */
export function spanAround(span: Span, day: CalendarDay): Days {
  const [year = '', month = ''] = day.split('-');
  const months = (first: number, count: number): Days => {
    const from = `${year}-${String(first).padStart(2, '0')}-01`;
    return { from, to: plusDays(plusMonths(from, count), -1) };
  };
  switch (span) {
    case 'WEEK': {
      const monday = plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
      return { from: monday, to: plusDays(monday, 6) };
    }
    case 'MONTH':
      return months(Number(month), 1);
    case 'QUARTER':
      return months(Math.floor((Number(month) - 1) / 3) * 3 + 1, 3);
    case 'YEAR':
      return months(1, 12);
  }
}

/** The days of a relative period as seen from `today`. */
export function daysOfPeriod(period: ReportPeriod, today: CalendarDay): Days {
  const [which, span] = period.split('_') as ['THIS' | 'LAST', Span];
  const present = spanAround(span, today);
  return which === 'THIS' ? present : spanAround(span, plusDays(present.from, -1));
}

/** Which whole stretch of the calendar some days are; undefined when they are none. */
export function spanOf({ from, to }: Days): Span | undefined {
  return spans.find((span) => {
    const whole = spanAround(span, from);
    return whole.from === from && whole.to === to;
  });
}

/**
 * The days before, with which a report compares: the calendar's stretch before a whole one, otherwise as many days. A
 * stretch that is not over is compared with as many days of the one before.
 */
export function daysBefore(days: Days, today: CalendarDay): Days {
  const { from, to } = days;
  const span = spanOf(days);
  if (!span) {
    return { from: plusDays(from, -lengthOf(days)), to: plusDays(from, -1) };
  }
  const before = spanAround(span, plusDays(from, -1));
  if (to <= today) {
    return before;
  }
  const until = plusDays(before.from, Math.max(1, lengthOf({ from, to: today })) - 1);
  return { from: before.from, to: until < before.to ? until : before.to };
}

/** Days from the first to the last one, both counted. */
export function lengthOf({ from, to }: Days): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}
