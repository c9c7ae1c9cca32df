import { type EntityManager, firstRow, run, sql } from '@ns/platform';

/**
 * Makes the account of a registration whose address is proven, by its link or its code.
 * @returns undefined when the address got an account at the same moment
 */
export async function createAccount(
  tx: EntityManager,
  registrationId: string,
  passwordHash: string,
): Promise<{ readonly id: string; readonly email: string } | undefined> {
  const account = await firstRow(
    tx,
    sql<{ id: string; email: string }>`
    insert into account (name, email, password_hash, role, language)
    select name, email, ${passwordHash}, 'CITIZEN', language from pending_registration where id = ${registrationId}
    on conflict (email) where deleted_at is null
      do update set name = excluded.name, password_hash = excluded.password_hash, language = excluded.language
      where account.password_hash is null and account.role = 'CITIZEN'
    returning id, email`,
  );
  if (!account) {
    return undefined;
  }
  await run(
    tx,
    sql`
    update pending_registration
    set used_at = now(), account_id = ${account.id},
      name = null, email = null, password_hash = null, device_mark = null, client_mark = null
    where id = ${registrationId}`,
  );
  await run(tx, sql`delete from pending_registration where email = ${account.email} and used_at is null`);
  return account;
}
