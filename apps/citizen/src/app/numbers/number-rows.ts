import type { NumbersRowFragment } from '@ns/contract/city';
import type { Bar, DrawnCount } from './bar-chart.ts';

/** How a published count is drawn: a hidden one (`< 5`) as far as it can reach. */
export function drawnCount({ value, below, text }: NumbersRowFragment['received']): DrawnCount {
  return { value: value ?? Math.max(1, (below ?? 1) - 1), isRange: value === null, text };
}

/**
 * The rows with the most received signals as bars, the longest first. @param nameOf name of a code; rows without one
 * are left out
 */
export function largestFirst(
  rows: readonly NumbersRowFragment[],
  nameOf: (code: string) => string | undefined,
  noteOf: (row: NumbersRowFragment) => string,
): Bar[] {
  return rows
    .flatMap((row) => {
      const name = nameOf(row.key ?? '');
      const { received } = row;
      return name === undefined ? [] : [{ key: row.key ?? '', name, note: noteOf(row), ...drawnCount(received) }];
    })
    .toSorted((one, other) => other.value - one.value || one.name.localeCompare(other.name));
}
