import { type EntityManager, sql } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';
import { passkeysOf, type PasskeyView } from '../second-factor/passkeys.ts';
import { noPassword } from '../secrets/password-hasher.ts';

/** How an account is entered besides by a mailed code. */
export interface SignInMeans {
  readonly hasPassword: boolean;
  readonly passkeys: readonly PasskeyView[];
}

/** The ways into the own account. */
export async function signInMeans(em: EntityManager, accountId: string): Promise<SignInMeans> {
  const account = await identityTables(em)
    .selectFrom('account')
    .select(sql<boolean>`coalesce(password_hash <> ${noPassword}, false)`.as('hasPassword'))
    .where('id', '=', accountId)
    .executeTakeFirst();
  return { hasPassword: account?.hasPassword ?? false, passkeys: await passkeysOf(em, accountId) };
}
