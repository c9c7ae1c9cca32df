import { columnsOf, type DerivedKeys, type EntityManager, type Language, sql } from '@ns/platform';
import { a, PendingRegistrationSchema } from '../entities/identity.entities.ts';
import { SignInCodeSchema } from '../entities/secret.entities.ts';
import { mailTokenOf, signInCodeOf } from '../secrets/mail-tokens.ts';

const r = columnsOf(PendingRegistrationSchema, 'r');
const c = columnsOf(SignInCodeSchema, 'c');

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
  /** null: the code makes the account that was asked for with it */
  readonly accountId: string | null;
  readonly email: string;
  /** null while nobody has proven the address: the name may be a stranger's message */
  readonly name: string | null;
  readonly language: Language;
  /** six digits */
  readonly code: string;
  /** of the link that makes the account where the code cannot be typed; null for an account that is there */
  readonly token: string | null;
}

/** @returns undefined when the registration was used or ran out before the mail was written */
export async function registrationMail(
  em: EntityManager,
  keys: DerivedKeys,
  registrationId: string,
): Promise<RegistrationMail | undefined> {
  const request = (
    await sql<Omit<RegistrationMail, 'token'>>`
    select ${r.email}, ${r.language},
      exists (select from account a where ${a.email} = ${r.email} and ${a.deletedAt} is null
        and (${a.passwordHash} is not null or ${a.role} <> 'CITIZEN')) as "accountExists"
    from pending_registration r where ${r.id} = ${registrationId} and ${r.usedAt} is null
      and ${r.expiresAt} > now()`.execute(em.getKysely())
  ).rows[0];
  return request && { ...request, token: mailTokenOf(keys, registrationId) };
}

/**
 * @returns undefined when there is neither an account nor a request for one, or the code was used or ran out before
 * the mail was written
 */
export async function signInCodeMail(
  em: EntityManager,
  keys: DerivedKeys,
  codeId: string,
): Promise<SignInCodeMail | undefined> {
  const addressee = (
    await sql<Omit<SignInCodeMail, 'code' | 'token'> & { readonly registrationId: string | null }>`
    select ${a.id} as "accountId", coalesce(${a.email}, ${r.email}) as email, ${a.name},
      coalesce(${a.language}, ${r.language}) as language,
      case when ${a.id} is null then ${r.id} end as "registrationId"
    from sign_in_code c
    left join account a on ${a.id} = ${c.accountId} and ${a.deletedAt} is null
    left join pending_registration r on ${r.id} = ${c.registrationId} and ${r.usedAt} is null and ${c.accountId} is null
    where ${c.id} = ${codeId} and ${c.usedAt} is null and ${c.expiresAt} > now()
      and num_nonnulls(${a.id}, ${r.id}) > 0`.execute(em.getKysely())
  ).rows[0];
  if (!addressee) {
    return undefined;
  }
  const { registrationId, ...person } = addressee;
  const token = registrationId === null ? null : mailTokenOf(keys, registrationId);
  return { ...person, code: signInCodeOf(keys, codeId), token };
}
