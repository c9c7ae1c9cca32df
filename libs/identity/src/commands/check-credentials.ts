import { type EntityManager, firstRow, run, sameText, sql } from '@ns/platform';
import { type Uses } from '../identity-parts.ts';
import { type Attempter, type SignInMethod } from '../limits/attempt-limits.ts';
import { signInCodeOf } from '../secrets/mail-tokens.ts';

/** What somebody gives to prove who they are. */
export type Credentials =
  | { readonly method: Extract<SignInMethod, 'password'>; readonly password: string }
  | { readonly method: Extract<SignInMethod, 'code'>; readonly code: string };

const triesPerCode = 5;

/**
 * Reads the two optional arguments of the API.
 * @returns undefined unless exactly one of them was given
 */
export function credentialsOf(
  password: string | null | undefined,
  code: string | null | undefined,
): Credentials | undefined {
  if (password && !code) return { method: 'password', password };
  if (code && !password) return { method: 'code', code };
  return undefined;
}

/**
 * Checks a password or a mailed code and counts the attempt. Known and unknown addresses cost the same time.
 * @param email as `normalizeEmail` spells it
 * @returns the id of the account, or undefined
 * @throws GraphQLError RATE_LIMITED
 */
export async function checkCredentials(
  uses: Uses<'database' | 'keys' | 'hasher' | 'limits'>,
  email: string,
  credentials: Credentials,
  attempter: Attempter,
): Promise<string | undefined> {
  await uses.limits.countSignIn(credentials.method, email, attempter);
  const accountId =
    credentials.method === 'password'
      ? await byPassword(uses, email, credentials.password)
      : await byCode(uses, email, credentials.code);
  if (accountId !== undefined) await uses.limits.signInSucceeded(credentials.method, email, attempter);
  return accountId;
}

async function byPassword(
  { database, hasher }: Uses<'database' | 'hasher'>,
  email: string,
  password: string,
): Promise<string | undefined> {
  const account = await firstRow(
    database.fork(),
    sql<{ id: string; password_hash: string | null }>`
    select id, password_hash from account where email = ${email} and deleted_at is null`,
  );
  return (await hasher.verify(account?.password_hash, password)) ? account?.id : undefined;
}

/** Only the newest code of an account counts, and it counts once. */
async function byCode(
  { database, keys }: Uses<'database' | 'keys'>,
  email: string,
  typed: string,
): Promise<string | undefined> {
  return database.transaction(async (tx) => {
    const tried = await countTry(tx, email);
    if (!tried || !sameText(signInCodeOf(keys, tried.id), typed.replaceAll(/\s/g, ''))) return undefined;
    await run(tx, sql`update sign_in_code set used_at = now() where id = ${tried.id}`);
    return tried.account_id;
  });
}

/** The attempt is written before the code is compared; the row stays locked until the transaction ends. */
async function countTry(
  tx: EntityManager,
  email: string,
): Promise<{ readonly id: string; readonly account_id: string } | undefined> {
  return firstRow(
    tx,
    sql<{ id: string; account_id: string }>`
    update sign_in_code set attempts = attempts + 1
    where id = (
        select c.id from sign_in_code c join account a on a.id = c.account_id
        where a.email = ${email} and a.deleted_at is null
        order by c.created_at desc, c.id desc limit 1)
      and used_at is null and expires_at > now() and attempts < ${triesPerCode}
    returning id, account_id`,
  );
}
