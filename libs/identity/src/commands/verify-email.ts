import { type EntityManager, firstRow, run, sql } from '@ns/platform';
import { type Uses } from '../identity-parts.ts';
import { type Attempter } from '../limits/attempt-limits.ts';
import { readMailToken } from '../secrets/mail-tokens.ts';
import { openSession, type OpenSession } from '../sessions/open-session.ts';

interface PendingRow {
  readonly is_open: boolean;
  readonly used_just_now: boolean;
  readonly account_id: string | null;
}

/** A link pressed twice, or opened again from the mail a moment later, still signs in. */
const repeatMinutes = 15;

/**
 * Makes the account that a mailed token stands for and signs it in.
 * @returns undefined when the token is wrong, used or older than two days, or its address has got an account meanwhile
 * @throws GraphQLError RATE_LIMITED
 */
export async function verifyEmail(
  { database, keys, limits }: Uses<'database' | 'keys' | 'limits'>,
  token: string,
  attempter: Attempter & { readonly userAgent: string | undefined },
): Promise<OpenSession | undefined> {
  await limits.count('verify', attempter);
  const registrationId = readMailToken(keys, token);
  if (registrationId === undefined) return undefined;
  return database.transaction(async (tx) => {
    const accountId = await accountOf(tx, registrationId);
    return accountId === undefined ? undefined : openSession(tx, accountId, attempter.userAgent);
  });
}

async function accountOf(tx: EntityManager, registrationId: string): Promise<string | undefined> {
  // The lock makes the second of two simultaneous presses wait and find the account of the first.
  const pending = await firstRow(
    tx,
    sql<PendingRow>`
    select r.used_at is null and r.expires_at > now() as is_open, r.account_id,
      coalesce(r.used_at > now() - make_interval(mins => ${repeatMinutes}), false) and a.deleted_at is null as used_just_now
    from pending_registration r left join account a on a.id = r.account_id
    where r.id = ${registrationId} for update of r`,
  );
  if (pending?.used_just_now && pending.account_id) return pending.account_id;
  return pending?.is_open ? createAccount(tx, registrationId) : undefined;
}

async function createAccount(tx: EntityManager, registrationId: string): Promise<string | undefined> {
  const account = await firstRow(
    tx,
    sql<{ id: string }>`
    insert into account (name, email, password_hash, role, language)
    select name, email, password_hash, 'CITIZEN', language from pending_registration where id = ${registrationId}
    on conflict (email) where deleted_at is null
      do update set name = excluded.name, password_hash = excluded.password_hash, language = excluded.language where account.password_hash is null
    returning id`,
  );
  if (!account) return undefined;
  await run(
    tx,
    sql`
    update pending_registration set used_at = now(), account_id = ${account.id}, name = null, email = null, password_hash = null
    where id = ${registrationId}`,
  );
  return account.id;
}
