import { dayOf } from '@ns/municipality';
import { dimensions, type StatsGroup } from '../entities/dimensions.ts';
import type { FactRow } from '../entities/signal-fact.entity.ts';
import type { Period } from '../domain/periods.ts';
import type { StatsRow } from '../statistics/statistics.ts';

/** Groups facts by some of their codes. */
export type GroupOf = (fact: FactRow) => Partial<StatsGroup>;

const nobody = Object.fromEntries(Object.values(dimensions).map(({ field }) => [field, null]));
const hoursBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 3_600_000;

/**
 * The statistics worked out fact by fact, as plainly as their meanings are written down; the yardstick of the tests.
 */
export function plainStatistics(
  facts: readonly FactRow[],
  periods: readonly Period[],
  groupOf: GroupOf,
): ReadonlyMap<string, StatsRow> {
  const rows = new Map<string, StatsRow>();
  for (const { period, first, last, asOf } of periods) {
    const groups = Map.groupBy(facts, (fact) => JSON.stringify({ ...nobody, ...groupOf(fact) }));
    for (const [group, members] of groups) {
      const received = members.filter(({ receivedAt }) => within(dayOf(receivedAt), first, last));
      const resolved = members.filter(({ resolvedAt }) => resolvedAt && within(dayOf(resolvedAt), first, last));
      const open = members.filter(
        ({ receivedAt, resolvedAt }) => dayOf(receivedAt) <= asOf && (!resolvedAt || dayOf(resolvedAt) > asOf),
      );
      if (received.length + resolved.length + open.length === 0) {
        continue;
      }
      const stars = resolved.flatMap((fact) => fact.stars ?? []);
      const toResolve = resolved.flatMap(({ receivedAt, resolvedAt }) =>
        resolvedAt ? [hoursBetween(receivedAt, resolvedAt)] : [],
      );
      rows.set(`${period} ${group}`, {
        period,
        ...(JSON.parse(group) as StatsGroup),
        received: received.length,
        resolved: resolved.length,
        open: open.length,
        overdue: open.filter(({ serviceDueOn }) => serviceDueOn !== null && serviceDueOn < asOf).length,
        resolvedInTime: resolved.filter(({ inTime }) => inTime === true).length,
        reopened: resolved.reduce((sum, { reopenedCount }) => sum + reopenedCount, 0),
        disputed: resolved.reduce((sum, { disputedCount }) => sum + disputedCount, 0),
        rated: stars.length,
        averageStars: stars.length === 0 ? null : stars.reduce((sum, each) => sum + each, 0) / stars.length,
        medianHoursToRegister: quantile(
          received.flatMap(({ receivedAt, registeredAt }) =>
            registeredAt ? [hoursBetween(receivedAt, registeredAt)] : [],
          ),
          0.5,
        ),
        medianHoursToFirstResponse: quantile(
          received.flatMap(({ receivedAt, firstResponseAt }) =>
            firstResponseAt ? [hoursBetween(receivedAt, firstResponseAt)] : [],
          ),
          0.5,
        ),
        medianHoursToResolve: quantile(toResolve, 0.5),
        p90HoursToResolve: quantile(toResolve, 0.9),
        promisesMade: sumOf(received, 'promisesMade'),
        promisesKept: sumOf(received, 'promisesKept'),
        promisesMoved: sumOf(received, 'promisesMoved'),
        promisesBroken: sumOf(received, 'promisesBroken'),
        shareKept: shareKept(received),
      });
    }
  }
  return rows;
}

type PromiseCount = 'promisesMade' | 'promisesKept' | 'promisesMoved' | 'promisesBroken';

function sumOf(facts: readonly FactRow[], name: PromiseCount): number {
  return facts.reduce((sum, fact) => sum + fact[name], 0);
}

/** Of the promises that ended. */
function shareKept(facts: readonly FactRow[]): number | null {
  const kept = sumOf(facts, 'promisesKept');
  const ended = kept + sumOf(facts, 'promisesMoved') + sumOf(facts, 'promisesBroken');
  return ended === 0 ? null : kept / ended;
}

function within(day: string, first: string, last: string): boolean {
  return day >= first && day <= last;
}

/** By linear interpolation, as SQL's percentile_cont. */
function quantile(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const place = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
}
