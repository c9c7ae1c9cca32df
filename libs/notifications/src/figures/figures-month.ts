import { type CalendarDay, dayOf, municipalityZone, plusMonths } from '@ns/municipality';

/** Clock time in Bulgaria from which the mails about a month are written. */
const from = '07:00';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: municipalityZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * The first day of the month whose figures are due at an instant: the month before, from seven in the morning of the
 * first day on. A worker that was stopped on that day writes them when it comes back.
 */
export function figuresMonthAt(instant: Date): CalendarDay {
  const today = dayOf(instant);
  const first = `${today.slice(0, 7)}-01`;
  const isTooEarly = today === first && clock.format(instant) < from;
  return plusMonths(first, isTooEarly ? -2 : -1);
}
