/**
 * Finds signals for the staff: pages of a list and the counts of its menus; PostgreSQL makes the plans (decision 0185).
 * `matching` is for statements that know their few signals already.
 */
export { countSignals } from './signal-counts.ts';
export { countMyDay } from './my-day.ts';
export { matching, type SignalFilter } from './signal-filter.ts';
export { cursorOf, listMySignals, listSignals, type SignalSort, signalSorts } from './signal-list.ts';
