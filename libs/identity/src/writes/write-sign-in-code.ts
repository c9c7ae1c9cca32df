import { type DerivedKeys, type EntityManager, sql } from '@ns/platform';
import { enterableAccount } from '../access/local-sign-in.ts';
import type { Requester } from '../devices/requester.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Needs } from '../needs/identity-needs.ts';

const minutesToUse = 10;

/** Under which a code is found, also that of an address without an account. */
export function codeAddressMark(keys: DerivedKeys, email: string): string {
  return keys.sign('sign-in-code', `address:${email}`);
}

/**
 * Writes a code for an address, whether or not it has an account.
 * @param registrationId the request for an account that the code grants when the address has none
 * @returns the id of the code, from which its digits are derived
 */
export async function writeSignInCode(
  tx: EntityManager,
  { keys, local }: Needs<'keys' | 'local'>,
  {
    email,
    requester,
    registrationId,
  }: { readonly email: string; readonly requester: Requester; readonly registrationId: string | null },
): Promise<string> {
  const code = await identityTables(tx)
    .insertInto('sign_in_code')
    .values({
      account_id: enterableAccount(tx, email, local),
      registration_id: registrationId,
      address_mark: codeAddressMark(keys, email),
      device_mark: requester.device,
      client_mark: requester.client,
      expires_at: sql<Date>`now() + make_interval(mins => ${minutesToUse})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return code.id;
}
