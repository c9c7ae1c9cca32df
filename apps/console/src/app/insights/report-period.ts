import type { ReportPeriod } from '@ns/contract/console';
import { type DayRange, periodAround, type PeriodKind, plusDays } from './period.ts';

/** Days of a saved report, as it counts them on the day on which it is opened. */
export const reportPeriods: readonly ReportPeriod[] = [
  'THIS_WEEK',
  'LAST_WEEK',
  'THIS_MONTH',
  'LAST_MONTH',
  'THIS_QUARTER',
  'LAST_QUARTER',
  'THIS_YEAR',
  'LAST_YEAR',
];

type Whole = Exclude<PeriodKind, 'free'>;

/** The kind of period that the page shows a saved report with. */
export function kindOf(period: ReportPeriod): Whole {
  return period.split('_')[1]?.toLowerCase() as Whole;
}

/** The relative period that comes nearest to what the page shows; the last month where it shows some days. */
export function nearestPeriod(kind: PeriodKind, { from }: DayRange, today: string): ReportPeriod {
  if (kind === 'free') {
    return 'LAST_MONTH';
  }
  const which = from >= periodAround(kind, today).from ? 'THIS' : 'LAST';
  return `${which}_${kind.toUpperCase()}` as ReportPeriod;
}

/** Whether a relative period shows exactly these days today: then what is saved is what is seen. */
export function showsSame(period: ReportPeriod, range: DayRange, today: string): boolean {
  const present = periodAround(kindOf(period), today);
  const days = period.startsWith('THIS') ? present : periodAround(kindOf(period), plusDays(present.from, -1));
  return days.from === range.from && days.to === range.to;
}
