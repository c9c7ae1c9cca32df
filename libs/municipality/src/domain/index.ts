/** What other domains may know of the municipality: its days, its nearest quarter, „не знам“ and the rules of menus. */
export { bulgarianCalendar } from './bulgarian-calendar.ts';
export { type CalendarDay, clockOf, dateOf, dayOf, municipalityZone, plusDays, plusMonths } from './calendar-day.ts';
export {
  codeProblems,
  emailProblems,
  type MenuProblem,
  numberProblems,
  optionalTextProblems,
  phoneProblems,
  tidy,
  unknownProblem,
  websiteProblems,
} from './menu-rules.ts';
export { nearestQuarter } from './nearest-quarter.ts';
export { unknownAnswer } from './question-rules.ts';
export { WorkingCalendar } from './working-calendar.ts';
export { type GivenWords, isWordless, mergedWords, noWords, wordsProblems } from './words.ts';
