import { type CalendarDay, dayOf, municipalityZone, plusDays } from '@ns/municipality/domain';

/** Clock times of the municipality, `HH:MM`, from the first until before the second; `24:00` is midnight. */
export interface NewsHours {
  readonly from: string;
  readonly until: string;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: municipalityZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * The Monday of the week whose news are due at an instant: the week before the present one, by local calendar. A worker
 * that was stopped on Monday writes them on a later day, but nobody is woken: outside of the hours it is undefined.
 */
export function newsWeekAt(instant: Date, { from, until }: NewsHours): CalendarDay | undefined {
  const time = clock.format(instant);
  const today = dayOf(instant);
  const daysSinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return time >= from && time < until ? plusDays(today, -daysSinceMonday - 7) : undefined;
}
