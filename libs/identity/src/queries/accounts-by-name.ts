import { type EntityManager, sql } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';

/** A shorter word is in too many names to be looked up. */
const shortestName = 3;

/** Of a shorter word no part beside the slip is long enough for the index. */
const shortestAlike = 7;

/** One word of a name that is looked for. */
export interface NameWord {
  /** what a word of the name begins with, in any of its spellings */
  readonly beginnings: readonly string[];
  /** where nobody is called so: a word of the name is this one but for one slip; lower-case characters only */
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
  if (alike !== undefined && alike.length >= shortestAlike) {
    return oneSlipAway(alike);
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
 * Whether a word of the name is a given one but for a slip: one character too many, missing or another, or two
 * neighbours changed over. What stands before and after the slip is found by the index of trigrams.
 */
function oneSlipAway(word: string) {
  const parts = [...Array(word.length - 1).keys()].map((slip) => [word.slice(0, slip), word.slice(slip + 2)] as const);
  const around = parts.map(([before, after]) => sql<boolean>`lower(name) like ${`%${before}%${after}%`}`);
  const exactly = `(^|[ -])(${parts.map(([before, after]) => `${before}.{1,3}${after}`).join('|')})($|[ -])`;
  return sql<boolean>`((${sql.join(around, sql` or `)}) and lower(name) ~ ${exactly})`;
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
