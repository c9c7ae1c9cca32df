import type { FactTable } from '../columns/fact-table.ts';
import { percentile } from '../columns/select-values.ts';
import type { Period } from './periods.ts';
import type { StatsNumbers } from './statistics.ts';

/** The numbers of every period and group. */
export interface CountedCells {
  numbersOf(group: number, period: number): StatsNumbers;
}

const dayMs = 86_400_000;
/** As the table has it: days since 1970-01-01. */
export const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / dayMs;

/**
 * Counts the chosen rows in one pass: what was received and resolved in a period by its day, what was open by the
 * periods in which it became open, overdue and resolved; the changes are added up from period to period.
 * @param groupOf the group of each chosen row
 */
export function countCells(
  table: FactTable,
  rows: Uint32Array,
  groupOf: Uint32Array,
  groupCount: number,
  periods: readonly Period[],
): CountedCells {
  const { received, resolved, due, inTime, reopened, disputed, stars } = table.numbers;
  const cells = groupCount * periods.length;
  const counts = () => new Int32Array(cells);
  const [receivedIn, resolvedIn, inTimeIn, reopenedIn] = [counts(), counts(), counts(), counts()];
  const [disputedIn, ratedIn, starsIn, open, overdue] = [counts(), counts(), counts(), counts(), counts()];
  const periodOf = byDay(
    periods,
    ({ first }) => first,
    ({ last }) => last,
  );
  const openAt = firstEndingAt(periods);
  const [receivedThen, resolvedThen] = [new Placed(rows.length), new Placed(rows.length)];
  const change = (changes: Int32Array, group: number, from: number, to: number) => {
    if (from < to && from < periods.length) {
      add(changes, group * periods.length + from, 1);
      if (to < periods.length) {
        add(changes, group * periods.length + to, -1);
      }
    }
  };

  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const group = groupOf[index] ?? 0;
    const receivedOn = received[row] ?? 0;
    const resolvedOn = resolved[row] ?? Number.NaN;
    const start = periodOf(receivedOn);
    if (start >= 0) {
      const cell = group * periods.length + start;
      receivedThen.push(row, cell);
      add(receivedIn, cell, 1);
    }
    const end = periodOf(resolvedOn);
    if (end >= 0) {
      const cell = group * periods.length + end;
      resolvedThen.push(row, cell);
      add(resolvedIn, cell, 1);
      add(inTimeIn, cell, inTime[row] === 1 ? 1 : 0);
      add(reopenedIn, cell, reopened[row] ?? 0);
      add(disputedIn, cell, disputed[row] ?? 0);
      const given = stars[row] ?? Number.NaN;
      if (!Number.isNaN(given)) {
        add(ratedIn, cell, 1);
        add(starsIn, cell, given);
      }
    }
    const openFrom = openAt(receivedOn);
    const openTo = Number.isNaN(resolvedOn) ? periods.length : openAt(Math.max(resolvedOn, receivedOn));
    change(open, group, openFrom, openTo);
    const dueOn = due[row] ?? Number.NaN;
    if (!Number.isNaN(dueOn)) {
      change(overdue, group, Math.max(openFrom, openAt(dueOn + 1)), openTo);
    }
  }
  for (const changes of [open, overdue]) {
    addUp(changes, periods.length);
  }

  const toRegister = hoursOf(table.numbers.hoursToRegister, receivedThen, cells);
  const toFirstResponse = hoursOf(table.numbers.hoursToFirstResponse, receivedThen, cells);
  const toResolve = hoursOf(table.numbers.hoursToResolve, resolvedThen, cells);
  return {
    numbersOf: (group, period) => {
      const cell = group * periods.length + period;
      const of = (numbers: Int32Array) => numbers[cell] ?? 0;
      const rated = of(ratedIn);
      return {
        received: of(receivedIn),
        resolved: of(resolvedIn),
        open: of(open),
        overdue: of(overdue),
        resolvedInTime: of(inTimeIn),
        reopened: of(reopenedIn),
        disputed: of(disputedIn),
        rated,
        averageStars: rated === 0 ? null : of(starsIn) / rated,
        medianHoursToRegister: toRegister(cell, 0.5),
        medianHoursToFirstResponse: toFirstResponse(cell, 0.5),
        medianHoursToResolve: toResolve(cell, 0.5),
        p90HoursToResolve: toResolve(cell, 0.9),
      };
    },
  };
}

function add(numbers: Int32Array, at: number, number: number): void {
  numbers[at] = (numbers[at] ?? 0) + number;
}

/** Changes from period to period become the numbers of each period. */
function addUp(changes: Int32Array, periods: number): void {
  for (let at = 0; at < changes.length; at += 1) {
    if (at % periods !== 0) {
      add(changes, at, changes[at - 1] ?? 0);
    }
  }
}

/** The period that holds a day; -1 for none. Periods follow each other without a gap. */
function byDay(
  periods: readonly Period[],
  first: (period: Period) => string,
  last: (period: Period) => string,
): (day: number) => number {
  const [start, end] = [periods[0], periods.at(-1)];
  if (!start || !end) {
    return () => -1;
  }
  const begin = dayNumber(first(start));
  const days = new Int32Array(dayNumber(last(end)) - begin + 1);
  periods.forEach((period, index) =>
    days.fill(index, dayNumber(first(period)) - begin, dayNumber(last(period)) - begin + 1),
  );
  return (day) => (day >= begin && day - begin < days.length ? (days[day - begin] ?? -1) : -1);
}

/** The first period at whose end a day has come; the number of periods when it comes later. */
function firstEndingAt(periods: readonly Period[]): (day: number) => number {
  const ends = periods.map(({ asOf }) => dayNumber(asOf));
  const begin = ends[0] ?? 0;
  const days = new Int32Array((ends.at(-1) ?? begin) - begin + 1);
  let period = 0;
  days.forEach((_, index) => {
    while ((ends[period] ?? 0) < begin + index) {
      period += 1;
    }
    days[index] = period;
  });
  return (day) => (day <= begin ? 0 : day - begin < days.length ? (days[day - begin] ?? 0) : periods.length);
}

/** Rows with the cell in which each is counted. */
class Placed {
  readonly rows: Uint32Array;
  readonly cells: Uint32Array;
  count = 0;

  constructor(most: number) {
    this.rows = new Uint32Array(most);
    this.cells = new Uint32Array(most);
  }

  push(row: number, cell: number): void {
    this.rows[this.count] = row;
    this.cells[this.count] = cell;
    this.count += 1;
  }
}

/** Percentiles of the hours of each cell: values are put next to those of their cell, and selected there. */
function hoursOf(
  hours: Float32Array | Float64Array,
  { rows, cells, count }: Placed,
  cellCount: number,
): (cell: number, part: number) => number | null {
  const starts = new Uint32Array(cellCount + 2);
  for (let index = 0; index < count; index += 1) {
    if (!Number.isNaN(hours[rows[index] ?? 0] ?? Number.NaN)) {
      const after = (cells[index] ?? 0) + 2;
      starts[after] = (starts[after] ?? 0) + 1;
    }
  }
  for (let cell = 1; cell < starts.length; cell += 1) {
    starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  }
  // From here on the entry after a cell's moves from the start of its values to their end.
  const values = new Float64Array(starts.at(-1) ?? 0);
  for (let index = 0; index < count; index += 1) {
    const value = hours[rows[index] ?? 0] ?? Number.NaN;
    if (!Number.isNaN(value)) {
      const cell = (cells[index] ?? 0) + 1;
      const at = starts[cell] ?? 0;
      values[at] = value;
      starts[cell] = at + 1;
    }
  }
  return (cell, part) => percentile(values, starts[cell] ?? 0, starts[cell + 1] ?? 0, part);
}
