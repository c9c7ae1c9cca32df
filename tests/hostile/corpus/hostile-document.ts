import type { Operation } from '../send.ts';
import { times } from './hostile-case.ts';

/** A document for both transports, and the guard that it is for. */
export type HostileDocument = readonly [name: string, operation: Operation, guard: string];

/** The guard of a bound of the written-out document, of its cost or of its answer. */
export const over = (bound: string) => `QUERY_TOO_COSTLY ${bound}`;
export const costly = over('cost');
export const invalid = 'GRAPHQL_VALIDATION_FAILED';
export const circular = `${invalid} circular`;
export const unreadable = 'GRAPHQL_PARSE_FAILED';
export const tooLong = `${unreadable} tokens`;

/** Something nested to the given depth. */
export const nested = (levels: number, open: string, inside: string) =>
  `${open.repeat(levels)}${inside}${'}'.repeat(levels)}`;

/** One field under the given number of aliases. */
export const aliases = (count: number, field: string) => times(count, (i) => `a${String(i)}: ${field}`);
