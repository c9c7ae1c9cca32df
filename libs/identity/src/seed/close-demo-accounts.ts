import { type Database, rows, run, sql } from '@ns/platform';
import { endAllSessions } from '../sessions/end-session.ts';
import { demoAccounts } from './seed-demo-accounts.ts';

const emails = demoAccounts.map(({ email }) => email);

/** Addresses of demo accounts in the database, whose password is public. */
export async function demoAccountsIn(database: Database): Promise<readonly string[]> {
  const found = await rows(
    database.fork(),
    sql<{ email: string }>`
    select email from account where email = any(${emails}::text[]) and deleted_at is null order by email`,
  );
  return found.map(({ email }) => email);
}

/** Closes the demo accounts for good; what they did stays in the history. Answers how many were closed. */
export async function closeDemoAccounts(database: Database): Promise<number> {
  return database.transaction(async (tx) => {
    const closed = await rows(
      tx,
      sql<{ id: string }>`
      update account set name = null, email = null, password_hash = null, deleted_at = now()
      where email = any(${emails}::text[]) and deleted_at is null returning id`,
    );
    for (const { id } of closed) {
      await run(tx, sql`delete from known_device where account_id = ${id}`);
      await endAllSessions(tx, id);
    }
    return closed.length;
  });
}
