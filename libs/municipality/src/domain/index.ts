/** What other domains may know of the municipality: its days, its nearest quarter and the answer „не знам“. */
export { bulgarianCalendar } from './bulgarian-calendar.ts';
export { type CalendarDay, clockOf, dateOf, dayOf, municipalityZone, plusDays, plusMonths } from './calendar-day.ts';
export { nearestQuarter } from './nearest-quarter.ts';
export { unknownAnswer } from './question-rules.ts';
export { WorkingCalendar } from './working-calendar.ts';
