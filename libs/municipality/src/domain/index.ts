/** What the domains of other slices may know of the municipality: its days. */
export { bulgarianCalendar } from './bulgarian-calendar.ts';
export { type CalendarDay, dateOf, dayOf, municipalityZone, plusDays, plusMonths } from './calendar-day.ts';
export { WorkingCalendar } from './working-calendar.ts';
