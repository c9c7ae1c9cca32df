import type { EntityManager, Language } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';

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
  const account = await identityTables(tx)
    .insertInto('account')
    .values({ name, email, role: 'CITIZEN', language })
    .onConflict((conflict) =>
      conflict
        .column('email')
        .where('deleted_at', 'is', null)
        .doUpdateSet(({ ref }) => ({ email: ref('excluded.email') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return account.id;
}
