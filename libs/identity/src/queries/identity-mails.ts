import { type DerivedKeys, type EntityManager, firstRow, type Language, sql } from '@ns/platform';
import { mailTokenOf, signInCodeOf } from '../secrets/mail-tokens.ts';

/**
 * What the mail after a registration needs. Nothing that was typed in: the person who asked may be a stranger to the
 * address.
 */
export interface RegistrationMail {
  readonly email: string;
  readonly language: Language;
  /** for the link of the verification mail */
  readonly token: string;
  /** true: write "you already have an account", without the link */
  readonly accountExists: boolean;
}

/** What the mail with a sign-in code needs. */
export interface SignInCodeMail {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  /** six digits */
  readonly code: string;
}

/** @returns undefined when the registration was used or ran out before the mail was written */
export async function registrationMail(
  em: EntityManager,
  keys: DerivedKeys,
  registrationId: string,
): Promise<RegistrationMail | undefined> {
  const request = await firstRow(
    em,
    sql<Omit<RegistrationMail, 'token'>>`
    select r.email, r.language,
      exists (select from account a where a.email = r.email and a.deleted_at is null
        and a.password_hash is not null) as "accountExists"
    from pending_registration r where r.id = ${registrationId} and r.used_at is null and r.expires_at > now()`,
  );
  return request && { ...request, token: mailTokenOf(keys, registrationId) };
}

/**
 * @returns undefined when the address that asked has no account, or the code was used or ran out before the mail was
 * written
 */
export async function signInCodeMail(
  em: EntityManager,
  keys: DerivedKeys,
  codeId: string,
): Promise<SignInCodeMail | undefined> {
  const addressee = await firstRow(
    em,
    sql<Omit<SignInCodeMail, 'code'>>`
    select a.id as "accountId", a.email, a.name, a.language
    from sign_in_code c join account a on a.id = c.account_id
    where c.id = ${codeId} and c.used_at is null and c.expires_at > now() and a.deleted_at is null`,
  );
  return addressee && { ...addressee, code: signInCodeOf(keys, codeId) };
}
