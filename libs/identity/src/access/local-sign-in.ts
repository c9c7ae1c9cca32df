import { columnsOf, type EntityManager, sql } from '@ns/platform';
import { a, identityTables } from '../entities/identity.entities.ts';
import { SsoIdentitySchema } from '../entities/secret.entities.ts';

const i = columnsOf(SsoIdentitySchema, 'i');

/** Whether the installation lets staff in with passwords and mailed codes; citizens always. */
export interface LocalSignIn {
  readonly staff: boolean;
}

/** Accounts whose owners may sign in with a password or a mailed code (decision 0181). */
function localAccounts(em: EntityManager, { staff }: LocalSignIn) {
  return identityTables(em)
    .selectFrom('account')
    .select('id')
    .where(({ eb, lit, or }) => or([eb('role', '=', 'CITIZEN'), lit(staff), eb('keeps_password', '=', true)]));
}

/** Whether it is so for one account. */
export async function maySignInHere(em: EntityManager, local: LocalSignIn, accountId: string): Promise<boolean> {
  return (await localAccounts(em, local).where('id', '=', accountId).executeTakeFirst()) !== undefined;
}

/** The account of an address that can be entered so: with a password, neither deleted nor deactivated. */
export function enterableAccount(em: EntityManager, email: string, local: LocalSignIn) {
  return localAccounts(em, local)
    .where('email', '=', email)
    .where('deleted_at', 'is', null)
    .where('deactivated_at', 'is', null)
    .where('password_hash', 'is not', null);
}

/** A condition on `account a`: the person has got in before, or can: not an invitation that waits. */
export const hasEntered = sql<boolean>`(${a.passwordHash} is not null
  or exists (select from sso_identity i where ${i.accountId} = ${a.id}))`;
