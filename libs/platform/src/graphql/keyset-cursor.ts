import type { Language } from '../language/index.ts';
import { isCalendarDay } from './scalars.ts';
import { requestError } from './request-errors.ts';

/** What a part of a keyset may be, so that no cursor reaches a statement that cannot be cast there. */
const parts = {
  /** a name from a list of ours, e.g. a sort order */
  word: /^[A-Z_]{1,40}$/,
  /** a place in an order: decimal text of a bigint */
  number: /^\d{1,18}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /** an instant or a day as PostgreSQL writes it, `infinity` included */
  moment:
    /^(infinity|(\d{4}-\d{2}-\d{2})( ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d){0,2})?)$/,
} as const;

export type CursorPart = keyof typeof parts;

/** The cursors of one list: opaque outside, a keyset of typed parts inside. */
export interface KeysetCursor<Parts extends readonly CursorPart[]> {
  write(keyset: { readonly [Part in keyof Parts]: string }): string;
  /** @throws GraphQLError BAD_USER_INPUT when the cursor is not one of ours */
  read(cursor: string, language: Language): { readonly [Part in keyof Parts]: string };
}

/** Declares the cursor of a list by the parts of its keyset, in order. */
export function keysetCursor<const Parts extends readonly CursorPart[]>(...kinds: Parts): KeysetCursor<Parts> {
  type Keyset = { readonly [Part in keyof Parts]: string };
  const isKeyset = (value: unknown): value is Keyset =>
    Array.isArray(value) &&
    value.length === kinds.length &&
    kinds.every((kind, index) => isPart(kind, value[index] as unknown));
  return {
    write: (keyset) => Buffer.from(JSON.stringify(keyset)).toString('base64url'),
    read: (cursor, language) => {
      const keyset = parsed(cursor);
      if (isKeyset(keyset)) {
        return keyset;
      }
      throw requestError('BAD_USER_INPUT', language, { argument: 'after' });
    },
  };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    // The one answer for every unusable cursor.
    return undefined;
  }
}

function isPart(kind: CursorPart, value: unknown): boolean {
  const found = typeof value === 'string' ? parts[kind].exec(value) : null;
  if (!found) {
    return false;
  }
  return kind !== 'moment' || found[2] === undefined || isCalendarDay(found[2]);
}
