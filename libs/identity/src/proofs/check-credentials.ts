import { type Database, type EntityManager, sameText, sql } from '@ns/platform';
import { knownDevice } from '../devices/known-devices.ts';
import { isRequester, type PresentedRequester, presentRequester } from '../devices/requester.ts';
import { securitySource } from '../devices/security-source.ts';
import type { Visitor } from '../devices/visitor.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Needs, ProofNeeds } from '../needs/identity-needs.ts';
import type { SignInMethod } from '../limits/attempt-limits.ts';
import { signInCodeOf } from '../secrets/mail-tokens.ts';
import { codeAddressMark } from '../writes/write-sign-in-code.ts';
import { createAccount } from '../writes/create-account.ts';

/** What somebody gives to prove who they are. */
export type Credentials =
  | { readonly method: Extract<SignInMethod, 'password'>; readonly password: string }
  | { readonly method: Extract<SignInMethod, 'code'>; readonly code: string };

/** Whether somebody with the right password or code may go on; asked outside of any transaction. */
export type Admission = (accountId: string) => Promise<boolean>;

export interface CheckCredentialsProps {
  /** as `normalizeEmail` spells it */
  readonly email: string;
  readonly credentials: Credentials;
  readonly visitor: Visitor;
  /** id of a session of this address that asks: as good as a known device */
  readonly ownSession?: string;
  /** asks the person for more, see `passSecondFactor`; a mailed code of somebody who is not admitted stays usable */
  readonly admit?: Admission;
}

/** Somebody whose password or code was right. */
export interface CheckedPerson {
  readonly id: string;
  /** false while something more is needed */
  readonly admitted: boolean;
}

const everybody: Admission = () => Promise.resolve(true);

/** Counted apart for the one who asked for the code and for everybody else, who could use it up otherwise. */
const triesPerCode = 5;

/**
 * Reads the two optional arguments of the API.
 * @returns undefined unless exactly one of them was given
 */
export function credentialsOf(
  password: string | null | undefined,
  code: string | null | undefined,
): Credentials | undefined {
  if (password && !code) {
    return { method: 'password', password };
  }
  if (code && !password) {
    return { method: 'code', code };
  }
  return undefined;
}

/**
 * Checks a password or a mailed code and counts the attempt. Known and unknown addresses cost the same time.
 * @returns undefined when the password or the code is wrong
 * @throws GraphQLError RATE_LIMITED
 */
export async function checkCredentials(
  needs: ProofNeeds,
  { email, credentials, visitor, ownSession, admit = everybody }: CheckCredentialsProps,
): Promise<CheckedPerson | undefined> {
  const { method } = credentials;
  const device = ownSession ?? (await knownDevice(needs.database.fork(), needs.keys, email, visitor));
  const attempt = { method, email, knownDevice: device };
  await needs.limits.countSignIn(attempt, visitor);
  const person =
    credentials.method === 'password'
      ? await byPassword(needs, email, credentials.password, admit)
      : await byCode(needs, email, credentials.code, presentRequester(needs.keys, visitor), admit);
  const source = securitySource(needs.security, visitor);
  if (person === undefined) {
    needs.security.record({ event: 'sign_in_failed', address: needs.security.mark(email), method }, source);
    return undefined;
  }
  await needs.limits.signInSucceeded(attempt, visitor);
  if (person.admitted) {
    const { id: accountId } = person;
    needs.security.record({ event: 'sign_in_succeeded', accountId, method, knownDevice: device !== undefined }, source);
  }
  return person;
}

async function byPassword(
  { database, hasher }: Needs<'database' | 'hasher'>,
  email: string,
  password: string,
  admit: Admission,
): Promise<CheckedPerson | undefined> {
  const account = await identityTables(database.fork())
    .selectFrom('account')
    .select(['id', 'password_hash'])
    .where('email', '=', email)
    .where('deleted_at', 'is', null)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst();
  if (!(await hasher.verify(account?.password_hash, password)) || !account) {
    return undefined;
  }
  const { id } = account;
  return { id, admitted: await admit(id) };
}

/**
 * Only the newest code of an address counts, and it counts once. An address without an account has codes too: the same
 * row is written for both. Such a code is mailed only when an account was asked for, and then makes it.
 */
async function byCode(
  { database, keys }: Needs<'database' | 'keys'>,
  email: string,
  typed: string,
  requester: PresentedRequester,
  admit: Admission,
): Promise<CheckedPerson | undefined> {
  const right = await database.transaction(async (tx) => {
    const tried = await countTry(tx, codeAddressMark(keys, email), requester);
    if (!tried || !sameText(signInCodeOf(keys, tried.id), typed.replaceAll(/\s/g, ''))) {
      return undefined;
    }
    const accountId = tried.account_id ?? (await accountOfRegistration(tx, tried));
    return accountId === undefined ? undefined : { codeId: tried.id, accountId };
  });
  if (!right) {
    return undefined;
  }
  const { codeId, accountId: id } = right;
  if (!(await admit(id))) {
    return { id, admitted: false };
  }
  return (await useUp(database, codeId)) ? { id, admitted: true } : undefined;
}

/** Of two who come with the right code at the same moment one is let in. */
async function useUp(database: Database, codeId: string): Promise<boolean> {
  const { numUpdatedRows } = await identityTables(database.fork())
    .updateTable('sign_in_code')
    .set({ used_at: sql`now()` })
    .where('id', '=', codeId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/**
 * The account that was asked for together with the code. It is made now, but only for the device or program that asked,
 * as with the link (decision 0120): a stranger's name never becomes that of the owner. When the link of the same mail
 * was
 * pressed first, the account is there.
 */
async function accountOfRegistration(
  tx: EntityManager,
  { registration_id, own }: TriedCode,
): Promise<string | undefined> {
  if (registration_id === null || !own) {
    return undefined;
  }
  const registration = await identityTables(tx)
    .selectFrom('pending_registration')
    .select(['account_id', 'password_hash'])
    .where('id', '=', registration_id)
    .where('expires_at', '>', sql<Date>`now()`)
    .forUpdate()
    .executeTakeFirst();
  if (!registration) {
    return undefined;
  }
  const { account_id, password_hash } = registration;
  if (account_id !== null || password_hash === null) {
    return account_id ?? undefined;
  }
  return (await createAccount(tx, registration_id, password_hash))?.id;
}

interface TriedCode {
  readonly id: string;
  /** null for an address that had no account when the code was asked for */
  readonly account_id: string | null;
  readonly registration_id: string | null;
  /** tried where it was asked for */
  readonly own: boolean;
}

/** The attempt is written before the code is compared, and stays whatever follows. */
async function countTry(
  tx: EntityManager,
  addressMark: string,
  requester: PresentedRequester,
): Promise<TriedCode | undefined> {
  const own = isRequester(requester);
  return identityTables(tx)
    .with('newest', (db) =>
      db
        .selectFrom('sign_in_code')
        .select(['id', own.as('own')])
        .where('address_mark', '=', addressMark)
        .orderBy('created_at', 'desc')
        .orderBy('sign_in_code.id', 'desc')
        .limit(1),
    )
    .updateTable('sign_in_code as c')
    .from('newest')
    .set({
      attempts: sql`attempts + newest.own::int`,
      foreign_attempts: sql`foreign_attempts + (not newest.own)::int`,
    })
    .whereRef('c.id', '=', 'newest.id')
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .where(sql<boolean>`case when newest.own then attempts else foreign_attempts end < ${triesPerCode}`)
    .returning(['c.id', 'account_id', 'registration_id', 'newest.own'])
    .executeTakeFirst();
}
