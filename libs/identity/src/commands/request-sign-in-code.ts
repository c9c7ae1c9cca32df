import { publish } from '@ns/platform';
import { knownDevice } from '../devices/known-devices.ts';
import { newRequester } from '../devices/requester.ts';
import type { Visitor } from '../devices/visitor.ts';
import { normalizeEmail } from '../domain/email-address.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { signInCodeRequestedTopic } from '../topics/identity.topics.ts';
import { writeSignInCode } from '../writes/write-sign-in-code.ts';

/**
 * Asks for a mailed sign-in code. An unknown address gets a row and an entry like a known one, only no mail.
 * @throws GraphQLError RATE_LIMITED
 */
export async function requestSignInCode(
  { database, keys, limits, local }: Needs<'database' | 'keys' | 'limits' | 'local'>,
  props: { readonly email: string; readonly visitor: Visitor },
): Promise<void> {
  const { visitor } = props;
  await limits.count('code', visitor);
  const email = normalizeEmail(props.email);
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
