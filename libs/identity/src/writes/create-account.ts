import { type EntityManager, type NotNull, sql } from '@ns/platform';
import type { Role } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';

/**
 * Makes the account of a registration whose address is proven, by its link or its code.
 * @returns undefined when the address got an account at the same moment
 */
export async function createAccount(
  tx: EntityManager,
  registrationId: string,
  passwordHash: string,
): Promise<{ readonly id: string; readonly email: string } | undefined> {
  const tables = identityTables(tx);
  const account = await tables
    .insertInto('account')
    .columns(['name', 'email', 'password_hash', 'role', 'language'])
    .expression((db) =>
      db
        .selectFrom('pending_registration')
        .select(['name', 'email', sql<string>`${passwordHash}`.as('password_hash')])
        .select([sql<Role>`'CITIZEN'`.as('role'), 'language'])
        .where('id', '=', registrationId),
    )
    .onConflict((conflict) =>
      conflict
        .column('email')
        .where('deleted_at', 'is', null)
        .doUpdateSet(({ ref }) => ({
          name: ref('excluded.name'),
          password_hash: ref('excluded.password_hash'),
          language: ref('excluded.language'),
        }))
        .where('account.password_hash', 'is', null)
        .where('account.role', '=', 'CITIZEN'),
    )
    .returning(['id', 'email'])
    .$narrowType<{ email: NotNull }>()
    .executeTakeFirst();
  if (!account) {
    return undefined;
  }
  const used = { used_at: sql<Date>`now()`, account_id: account.id };
  await tables
    .updateTable('pending_registration')
    .set({ ...used, name: null, email: null, password_hash: null, device_mark: null, client_mark: null })
    .where('id', '=', registrationId)
    .execute();
  await tables
    .deleteFrom('pending_registration')
    .where('email', '=', account.email)
    .where('used_at', 'is', null)
    .execute();
  return account;
}
