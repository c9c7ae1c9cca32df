/**
 * Finds signals for the staff. A page of a list and the counts of its menus are the two doors; PostgreSQL makes the
 * plans (decision 0185). `matching` and `visibleTo` are for statements that know their few signals already.
 */
export { countSignals, finishedLimit, lookedThrough, openLimit, type SignalCounts } from './signal-counts.ts';
export { oneOf } from './conditions.ts';
export { matching, type SignalFilter, visibleTo } from './signal-filter.ts';
export {
  cursorOf,
  type ListedSignal,
  listMySignals,
  listSignals,
  type SignalSort,
  signalSorts,
} from './signal-list.ts';
export { type Condition } from './signal-box.ts';
