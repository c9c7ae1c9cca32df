import { always, type Condition, sql } from '@ns/platform';
import type { SpokenNumber } from '../domain/number-forms.ts';
import { s } from '../entities/index.ts';

/**
 * Which `signal s` a spoken number names: by its reference, or by its incoming number and the year that was said. Two
 * conditions, each of which an index answers. A short number (`121`) names one signal of each register and year.
 */
export function numberedAs({ key, year }: SpokenNumber): readonly [Condition, Condition] {
  // The key has only alphanumeric characters and hyphens, so no sign of a pattern.
  const start = `${[...`-${key}`].reverse().join('')}%`;
  const ofYear =
    year === null
      ? always
      : sql<boolean>`(${s.incomingDate} is null or extract(year from ${s.incomingDate}) = ${year})`;
  return [
    sql<boolean>`number_from_end(${s.reference}) like ${start}`,
    sql<boolean>`(${s.incomingNumber} is not null
      and number_from_end(${s.incomingNumber}) like ${start} and ${ofYear})`,
  ];
}
