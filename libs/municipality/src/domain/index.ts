/** What the domains of other slices may know of the municipality: its days and its nearest quarter. */
export { bulgarianCalendar } from './bulgarian-calendar.ts';
export { type CalendarDay, clockOf, dateOf, dayOf, municipalityZone, plusDays, plusMonths } from './calendar-day.ts';
export { nearestQuarter } from './nearest-quarter.ts';
export { WorkingCalendar } from './working-calendar.ts';
