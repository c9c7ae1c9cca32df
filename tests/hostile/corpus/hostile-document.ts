import type { Operation } from '../send.ts';
import { type HostileCase, times } from './hostile-case.ts';

/** A document for both transports. */
export type HostileDocument = readonly [name: string, operation: Operation, expected: HostileCase['expected']];

export const costly = 'QUERY_TOO_COSTLY';
export const invalid = 'GRAPHQL_VALIDATION_FAILED';
export const unreadable = 'GRAPHQL_PARSE_FAILED';

/** Something nested to the given depth. */
export const nested = (levels: number, open: string, inside: string) =>
  `${open.repeat(levels)}${inside}${'}'.repeat(levels)}`;

/** One field under the given number of aliases. */
export const aliases = (count: number, field: string) => times(count, (i) => `a${String(i)}: ${field}`);
