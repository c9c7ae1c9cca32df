import { times } from './hostile-case.ts';
import { type Asker } from '../target.ts';

/** A document for both transports. */
export interface HostileDocument {
  readonly name: string;
  readonly query: string;
  readonly expected: string | RegExp;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly asker?: Asker;
}

export const costly = 'QUERY_TOO_COSTLY';
export const invalid = 'GRAPHQL_VALIDATION_FAILED';
export const unreadable = 'GRAPHQL_PARSE_FAILED';
export const badInput = 'BAD_USER_INPUT';

/** Something nested to the given depth. */
export const nested = (levels: number, open: string, inside: string) =>
  `${open.repeat(levels)}${inside}${'}'.repeat(levels)}`;

/** One field under the given number of aliases. */
export const aliases = (count: number, field: string) => times(count, (i) => `a${String(i)}: ${field}`);
