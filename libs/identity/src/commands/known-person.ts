import { type EntityManager, firstRow, type Language, sql } from '@ns/platform';

/** Somebody for whom the staff does something. */
export interface KnownPerson {
  /** already tidied */
  readonly name: string;
  /** as `normalizeEmail` spells it */
  readonly email: string;
  readonly language: Language;
}

/**
 * The account of an address: the one that is there, or one that waits until its owner registers. Which of the two it
 * is, the caller cannot distinguish the cases, and must not: nothing of a verified account changes.
 * @returns the id of the account
 */
export async function knownPerson(tx: EntityManager, { name, email, language }: KnownPerson): Promise<string> {
  const account = await firstRow(
    tx,
    sql<{ id: string }>`
    insert into account (name, email, role, language) values (${name}, ${email}, 'CITIZEN', ${language})
    on conflict (email) where deleted_at is null do update set email = excluded.email returning id`,
  );
  if (!account) {
    throw new Error('The person was not written.');
  }
  return account.id;
}
