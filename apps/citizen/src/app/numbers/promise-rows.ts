import type { PromiseNumbersFragment } from '@ns/contract/city';
import type { DrawnCount } from './bar-chart.ts';
import { drawnCount } from './number-rows.ts';

/** The promises of a department: how they ended, as lengths and in words. */
export interface PromiseRow {
  readonly key: string;
  readonly name: string;
  readonly kept: DrawnCount;
  readonly moved: DrawnCount;
  readonly broken: DrawnCount;
  /** what all three are together, as they are drawn */
  readonly whole: number;
  /** null where one of the numbers is hidden */
  readonly percent: number | null;
}

/**
 * The departments with promises that ended, those with most of them first.
 * @param nameOf name of a code; rows without one are left out
 */
export function promiseRows(
  rows: readonly PromiseNumbersFragment[],
  nameOf: (code: string) => string | undefined,
): PromiseRow[] {
  return rows
    .flatMap((row) => {
      const name = nameOf(row.key ?? '');
      const kept = drawnCount(row.promisesKept);
      const moved = drawnCount(row.promisesMoved);
      const broken = drawnCount(row.promisesBroken);
      const whole = kept.value + moved.value + broken.value;
      return name === undefined || whole === 0
        ? []
        : [{ key: row.key ?? '', name, kept, moved, broken, whole, percent: row.keptPercent ?? null }];
    })
    .toSorted((one, other) => other.whole - one.whole || one.name.localeCompare(other.name));
}
