import { type CalendarDay, type Menus, plusDays, plusMonths } from '@ns/municipality';
import { periodsOf, type StatsInterval } from '../domain/periods.ts';
import type { FactSource } from '../engine/fact-source.ts';
import type { StatsDimension } from '../entities/dimensions.ts';
import { statisticsOf, type StatsRow } from './statistics.ts';

/** Fewer signals than this could be recognised by their neighbours, so the number itself is not published. */
const fewest = 5;

/** A count as it is published: the number, or null and what it is less than. */
export interface PublicCount {
  readonly value: number | null;
  /** the limit; null where the number is said */
  readonly below: number | null;
  /** `12` or `< 5` */
  readonly text: string;
}

/**
 * Published numbers of a month, department, category or settlement; shares and terms only where enough signals were
 * resolved.
 */
export interface PublicRow {
  /** first day of the month, or code; null for the whole time */
  readonly key: string | null;
  readonly received: PublicCount;
  readonly resolved: PublicCount;
  /** of the resolved ones, whole percent */
  readonly inTimePercent: number | null;
  /** from receipt to the outcome, in days with one decimal */
  readonly medianDaysToResolve: number | null;
  /** days that were promised for those received in this time, by how they ended */
  readonly promisesKept: PublicCount;
  readonly promisesMoved: PublicCount;
  readonly promisesBroken: PublicCount;
  /** of these, whole percent */
  readonly keptPercent: number | null;
}

export interface PublicNumbers {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly total: PublicRow;
  /** thirty days, today included */
  readonly lastThirtyDays: PublicRow;
  readonly months: readonly PublicRow[];
  readonly departments: readonly PublicRow[];
  readonly categories: readonly PublicRow[];
  readonly settlements: readonly PublicRow[];
}

/** The numbers of twelve months, this one included, for everybody. */
export async function publicNumbersOf(facts: FactSource, today: CalendarDay, menus: Menus): Promise<PublicNumbers> {
  const from = `${plusMonths(today, -11).slice(0, 7)}-01`;
  const ask = async (interval: StatsInterval, groupBy: readonly StatsDimension[], since = from) =>
    (await statisticsOf(facts, {
      interval,
      groupBy,
      menus,
      filter: {},
      limit: 10_000,
      periods: periodsOf(since, today, interval, today, 20) ?? [],
    })) ?? [];
  const [total] = publish(await ask('NONE', []), () => null);
  const [lately] = publish(await ask('NONE', [], plusDays(today, -29)), () => null);
  return {
    from,
    to: today,
    total: total ?? emptyRow,
    lastThirtyDays: lately ?? emptyRow,
    months: publish(await ask('MONTH', []), ({ period }) => period),
    departments: publish(await ask('NONE', ['DEPARTMENT']), ({ department }) => department),
    categories: publish(await ask('NONE', ['CATEGORY']), ({ category }) => category),
    settlements: publish(await ask('NONE', ['SETTLEMENT']), ({ settlement }) => settlement),
  };
}

const none: PublicCount = { value: 0, below: null, text: '0' };
const emptyRow: PublicRow = {
  key: null,
  received: none,
  resolved: none,
  inTimePercent: null,
  medianDaysToResolve: null,
  promisesKept: none,
  promisesMoved: none,
  promisesBroken: none,
  keptPercent: null,
};

function publish(rows: readonly StatsRow[], keyOf: (row: StatsRow) => string | null): readonly PublicRow[] {
  const shown = rows.filter(({ received, resolved }) => received + resolved > 0);
  const counts = (of: (row: StatsRow) => number) => publicCounts(shown.map(of));
  const received = counts((row) => row.received);
  const resolved = counts((row) => row.resolved);
  const kept = counts((row) => row.promisesKept);
  const moved = counts((row) => row.promisesMoved);
  const broken = counts((row) => row.promisesBroken);
  return shown.map((row, index) => {
    const [promisesKept = none, promisesMoved = none, promisesBroken = none] = [kept, moved, broken].map(
      (each) => each[index],
    );
    return {
      key: keyOf(row),
      received: received[index] ?? none,
      resolved: resolved[index] ?? none,
      inTimePercent: row.resolved < fewest ? null : Math.round((100 * row.resolvedInTime) / row.resolved),
      medianDaysToResolve:
        row.resolved < fewest || row.medianHoursToResolve === null
          ? null
          : Math.round(row.medianHoursToResolve / 2.4) / 10,
      promisesKept,
      promisesMoved,
      promisesBroken,
      keptPercent: percentOf(row.shareKept, [promisesKept, promisesMoved, promisesBroken]),
    };
  });
}

/** Not said where one of the counts is hidden: together with the others it would say that one. */
function percentOf(share: number | null, counts: readonly PublicCount[]): number | null {
  return share === null || counts.some(({ value }) => value === null) ? null : Math.round(100 * share);
}

/**
 * Counts as they are published. Where exactly one would be hidden, it could be worked out from the sum: then the
 * next smallest is shown as a limit too.
 */
export function publicCounts(counts: readonly number[]): readonly PublicCount[] {
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < fewest ? [index] : [])));
  if (hidden.size === 1 && counts.length > 1) {
    const others = counts.flatMap((count, index) => (count >= fewest ? [{ count, index }] : []));
    const [smallest] = others.sort((one, other) => one.count - other.count);
    if (smallest) {
      hidden.add(smallest.index);
    }
  }
  return counts.map((count, index) => {
    if (!hidden.has(index)) {
      return { value: count, below: null, text: String(count) };
    }
    const below = (Math.floor(count / fewest) + 1) * fewest;
    return { value: null, below, text: `< ${String(below)}` };
  });
}
