import { sql } from '@ns/platform';

/** A shorter word is in too many names to be looked up. */
const shortestName = 3;

/** One word of a name that is looked for. */
export interface NameWord {
  /** what a word of the name begins with, in any of its spellings */
  readonly beginnings: readonly string[];
  /** where nobody is called so: a word of the name that is like this one, with a slip or two; lower case */
  readonly alike?: string | undefined;
}

/**
 * A condition on columns `name` and `email`: the name answers each of the given words, or the address begins with
 * `address`. Indexes on `lower(name)` (trigrams) and `email` serve it.
 * @returns undefined when nothing is long enough to be looked for
 */
export function nameCondition(words: readonly NameWord[], address: string) {
  const byName = words.flatMap((word) => nameWordCondition(word) ?? []);
  const ways = [
    ...(byName.length === words.length && byName.length > 0 ? [sql<boolean>`(${sql.join(byName, sql` and `)})`] : []),
    ...(address.length >= shortestName && !/\s/.test(address)
      ? [sql<boolean>`email like ${`${asTyped(address)}%`}`]
      : []),
  ];
  return ways.length === 0 ? undefined : sql<boolean>`(${sql.join(ways, sql` or `)})`;
}

function nameWordCondition({ beginnings, alike }: NameWord) {
  if (alike !== undefined) {
    // By a stretch of the name, or by all of it: a slip in the middle of a word tears the stretch.
    return sql<boolean>`(lower(name) %> ${alike} or lower(name) % ${alike})`;
  }
  // One comparison each: the planner joins the index scans of all of them.
  const patterns = beginnings
    .filter(({ length }) => length >= shortestName)
    .map(asTyped)
    .flatMap((start) => [`${start}%`, `% ${start}%`, `%-${start}%`]);
  return patterns.length === 0
    ? undefined
    : sql<boolean>`(${sql.join(
        patterns.map((pattern) => sql<boolean>`lower(name) like ${pattern}`),
        sql` or `,
      )})`;
}

/**
 * A statement of the ids of living accounts that are {@link nameCondition}. For staff who may see reporters: the caller
 * adds the rights.
 */
export function accountsByName(condition: NonNullable<ReturnType<typeof nameCondition>>) {
  return sql<{ id: string }>`select id from account where deleted_at is null and ${condition}`;
}

function asTyped(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

/** Whether one account meets such a condition. @param id an expression of the statement */
export function accountMatches(id: ReturnType<typeof sql>, condition: ReturnType<typeof sql<boolean>>) {
  return sql<boolean>`coalesce((select true from account where id = ${id} and deleted_at is null and ${condition}),
    false)`;
}
