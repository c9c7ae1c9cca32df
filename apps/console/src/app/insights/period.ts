/** A calendar day, YYYY-MM-DD. */
type Day = string;

/** The stretches of time that the page offers by one press. */
export const periodKinds = ['week', 'month', 'quarter', 'year', 'free'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** First and last day, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

export type Interval = 'DAY' | 'WEEK' | 'MONTH';

/** The whole week, month, quarter or year that a day lies in. */
export function periodAround(kind: Exclude<PeriodKind, 'free'>, day: Day): DayRange {
  const date = dateOf(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const months = (first: number, count: number): DayRange => ({
    from: dayOf(new Date(Date.UTC(year, first, 1))),
    to: dayOf(new Date(Date.UTC(year, first + count, 0))),
  });
  switch (kind) {
    case 'week': {
      const monday = plusDays(day, -((date.getUTCDay() + 6) % 7));
      return { from: monday, to: plusDays(monday, 6) };
    }
    case 'month':
      return months(month, 1);
    case 'quarter':
      return months(Math.floor(month / 3) * 3, 3);
    case 'year':
      return months(0, 12);
  }
}

/**
 * The period before: the calendar's one where the range is a whole one, otherwise as many days. A period that is not
 * over yet is compared with as many days of the one before, so that like is compared with like.
 */
export function periodBefore(kind: PeriodKind, range: DayRange, today: Day): DayRange {
  const lastDay = range.to < today ? range.to : today;
  if (kind === 'free') {
    const length = daysBetween(range.from, range.to);
    return { from: plusDays(range.from, -length), to: plusDays(range.from, -1) };
  }
  const before = periodAround(kind, plusDays(range.from, -1));
  if (lastDay === range.to) {
    return before;
  }
  const until = plusDays(before.from, daysBetween(range.from, lastDay) - 1);
  return { from: before.from, to: until < before.to ? until : before.to };
}

/** The period after or before, of the same kind; a free one moves by its own length. */
export function periodMoved(kind: PeriodKind, range: DayRange, by: 1 | -1): DayRange {
  const beyond = by === 1 ? plusDays(range.to, 1) : plusDays(range.from, -1);
  if (kind !== 'free') {
    return periodAround(kind, beyond);
  }
  const length = daysBetween(range.from, range.to) * by;
  return { from: plusDays(range.from, length), to: plusDays(range.to, length) };
}

/** How a line over the range is divided: some dozen points are read well. */
export function intervalFor({ from, to }: DayRange): Interval {
  const days = daysBetween(from, to);
  return days <= 35 ? 'DAY' : days <= 190 ? 'WEEK' : 'MONTH';
}

/** Days from the first to the last one, both counted. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000) + 1;
}

export function plusDays(day: Day, days: number): Day {
  return dayOf(new Date(dateOf(day).getTime() + days * 86_400_000));
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
