import { sql } from '@ns/platform';

/** A shorter word is in too many names to be looked up. */
const shortestName = 3;

/**
 * A statement of the ids of living accounts whose name holds a word beginning with each of the given ones (of each any
 * of its spellings), or whose e-mail address begins with `address`. For staff who may see reporters: the caller adds the rights.
 * @returns undefined when nothing is long enough to be looked for
 */
export function accountsCalled(words: readonly (readonly string[])[], address: string) {
  const spellings = words.map((word) => word.filter(({ length }) => length >= shortestName)).filter(({ length }) => length > 0);
  const byName = spellings.map((word) => sql<boolean>`lower(name) like any(${word.flatMap((start) => [`${asTyped(start)}%`, `% ${asTyped(start)}%`, `%-${asTyped(start)}%`])}::text[])`);
  const ways = [
    ...(byName.length === words.length && byName.length > 0 ? [sql<boolean>`(${sql.join(byName, sql` and `)})`] : []),
    ...(address.length >= shortestName && !/\s/.test(address) ? [sql<boolean>`email like ${`${asTyped(address)}%`}`] : []),
  ];
  return ways.length === 0 ? undefined : sql<{ id: string }>`select id from account where deleted_at is null and (${sql.join(ways, sql` or `)})`;
}

function asTyped(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
