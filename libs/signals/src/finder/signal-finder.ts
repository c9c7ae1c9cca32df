/**
 * Finds signals for the staff. A page of a list and the counts of its menus are the two doors; PostgreSQL makes the
 * plans (decision 0185). `matching` and `visibleTo` are for statements that know their few signals already.
 */
export { oneOf } from '../queries/conditions.ts';
export { countSignals } from './signal-counts.ts';
export { matching, visibleTo } from './signal-filter.ts';
export {
  cursorOf,
  type ListedSignal,
  listMySignals,
  listSignals,
  type SignalSort,
  signalSorts,
} from './signal-list.ts';
