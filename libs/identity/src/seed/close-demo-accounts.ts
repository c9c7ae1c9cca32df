import { anyOf, type Database, sql } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';
import { endAllSessions } from '../sessions/end-session.ts';
import { demoAccounts } from './seed-demo-accounts.ts';

const emails = demoAccounts.map(({ email }) => email);

/** Addresses of demo accounts in the database, whose password is public. */
export async function demoAccountsIn(database: Database): Promise<readonly string[]> {
  const found = await identityTables(database.fork())
    .selectFrom('account')
    .select('email')
    .where('email', '=', anyOf(emails))
    .where('deleted_at', 'is', null)
    .orderBy('email')
    .execute();
  return found.flatMap(({ email }) => email ?? []);
}

/** Closes the demo accounts for good; what they did stays in the history. Answers how many were closed. */
export async function closeDemoAccounts(database: Database): Promise<number> {
  return database.transaction(async (tx) => {
    const closed = await identityTables(tx)
      .updateTable('account')
      .set({ name: null, email: null, password_hash: null, deleted_at: sql`now()` })
      .where('email', '=', anyOf(emails))
      .where('deleted_at', 'is', null)
      .returning('id')
      .execute();
    for (const { id } of closed) {
      await identityTables(tx).deleteFrom('known_device').where('account_id', '=', id).execute();
      await endAllSessions(tx, id);
    }
    return closed.length;
  });
}
