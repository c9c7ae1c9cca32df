import { type EntityManager, sql } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';

/** A shorter word is in too many names to be looked up. */
const shortestName = 3;

/**
 * A condition on columns `name` and `email`: the name holds a word beginning with each of the given ones (of each
 * any of its spellings), or the address begins with `address`. Indexes on `lower(name)` (trigrams) and `email` serve
 * it.
 * @returns undefined when nothing is long enough to be looked for
 */
export function nameCondition(words: readonly (readonly string[])[], address: string) {
  const spellings = words
    .map((word) => word.filter(({ length }) => length >= shortestName))
    .filter(({ length }) => length > 0);
  // One comparison each: the planner joins the index scans of all of them.
  const byName = spellings.map((word) => {
    const beginnings = word.map(asTyped).flatMap((start) => [`${start}%`, `% ${start}%`, `%-${start}%`]);
    return sql<boolean>`(${sql.join(
      beginnings.map((pattern) => sql<boolean>`lower(name) like ${pattern}`),
      sql` or `,
    )})`;
  });
  const ways = [
    ...(byName.length === words.length && byName.length > 0 ? [sql<boolean>`(${sql.join(byName, sql` and `)})`] : []),
    ...(address.length >= shortestName && !/\s/.test(address)
      ? [sql<boolean>`email like ${`${asTyped(address)}%`}`]
      : []),
  ];
  return ways.length === 0 ? undefined : sql<boolean>`(${sql.join(ways, sql` or `)})`;
}

/**
 * A statement of the ids of living accounts that are {@link nameCondition}. For staff who may see reporters: the caller
 * adds the rights.
 */
export function accountsByName(condition: NonNullable<ReturnType<typeof nameCondition>>) {
  return sql<{ id: string }>`select id from account where deleted_at is null and ${condition}`;
}

/** At most this many people are looked up by a part of their name. */
const mostPeople = 200;

/** Ids of the staff whose name holds one of the texts, in any case; less than three characters find none. */
export async function staffByName(em: EntityManager, texts: readonly string[]): Promise<readonly string[]> {
  const parts = texts.filter(({ length }) => length >= shortestName).map((text) => `%${asTyped(text.toLowerCase())}%`);
  if (parts.length === 0) {
    return [];
  }
  const found = await identityTables(em)
    .selectFrom('account')
    .select('id')
    .where('role', '<>', 'CITIZEN')
    .where(sql<boolean>`lower(name) like any(${parts}::text[])`)
    .limit(mostPeople)
    .execute();
  return found.map(({ id }) => id);
}

function asTyped(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

/** Whether one account meets such a condition. @param id an expression of the statement */
export function accountMatches(id: ReturnType<typeof sql>, condition: ReturnType<typeof sql<boolean>>) {
  return sql<boolean>`coalesce((select true from account where id = ${id} and deleted_at is null and ${condition}),
    false)`;
}
