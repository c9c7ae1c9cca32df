import { type EntityManager, publish, sql } from '@ns/platform';
import { knownDevice } from '../devices/known-devices.ts';
import { newRequester, type Requester } from '../devices/requester.ts';
import type { Visitor } from '../devices/visitor.ts';
import { normalizeEmail } from '../domain/email-address.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Uses } from '../parts/identity-parts.ts';
import { signInCodeRequestedTopic } from '../topics/identity.topics.ts';
import { codeAddressMark } from './check-credentials.ts';
import { enterableAccount } from '../access/local-sign-in.ts';

const minutesToUse = 10;

/**
 * Asks for a mailed sign-in code. An unknown address gets a row and a fact like a known one, only no mail.
 * @throws GraphQLError RATE_LIMITED
 */
export async function requestSignInCode(
  { database, keys, limits, local }: Uses<'database' | 'keys' | 'limits' | 'local'>,
  typedEmail: string,
  visitor: Visitor,
): Promise<void> {
  await limits.count('code', visitor);
  const email = normalizeEmail(typedEmail);
  if (email === undefined) {
    return;
  }
  await limits.countMail('code', email, visitor, await knownDevice(database.fork(), keys, email, visitor));
  const requester = newRequester(keys, visitor);
  await database.transaction(async (tx) => {
    const codeId = await writeSignInCode(tx, { keys, local }, { email, requester, registrationId: null });
    await publish(tx, signInCodeRequestedTopic, { codeId });
  });
}

/**
 * Writes a code for an address, whether or not it has an account.
 * @param registrationId the request for an account that the code grants when the address has none
 * @returns the id of the code, from which its digits are derived
 */
export async function writeSignInCode(
  tx: EntityManager,
  { keys, local }: Uses<'keys' | 'local'>,
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
