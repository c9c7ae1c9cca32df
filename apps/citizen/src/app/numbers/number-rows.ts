import type { NumbersRowFragment } from '@ns/contract/city';
import type { Bar } from './bar-chart.ts';

/** Length of a bar whose number is hidden: seen, but less than any that is said. */
const hiddenLength = 2;

/** How long a published count is drawn; a hidden one (`< 5`) is a stub. */
export function lengthOf({ value }: NumbersRowFragment['received']): number {
  return value ?? hiddenLength;
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
      return name === undefined
        ? []
        : [{ key: row.key ?? '', name, value: lengthOf(received), text: received.text, note: noteOf(row) }];
    })
    .toSorted((one, other) => other.value - one.value || one.name.localeCompare(other.name));
}
