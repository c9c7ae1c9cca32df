import { knownDevice, rememberDevice } from '../devices/known-devices.ts';
import { isRequester, presentRequester } from '../devices/requester.ts';
import { securitySource } from '../devices/security-source.ts';
import type { Visitor } from '../devices/visitor.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { readPasskeySignIn } from '../second-factor/passkey-sign-in.ts';
import { openSession, type OpenSession, type SessionDevice } from '../sessions/open-session.ts';

export interface SignInWithPasskeyProps {
  /** what the passkey signed (AuthenticationResponseJSON) */
  readonly response: string;
  readonly visitor: Visitor & SessionDevice;
}

/**
 * Signs a citizen in with a passkey alone: the device asked its holder for a fingerprint, a face or a PIN.
 * @returns undefined when it is not accepted; the reason is in the security log
 * @throws GraphQLError RATE_LIMITED
 */
export async function signInWithPasskey(
  {
    database,
    keys,
    limits,
    security,
    factors,
    sessions,
  }: Needs<'database' | 'keys' | 'limits' | 'security' | 'factors' | 'sessions'>,
  { response, visitor }: SignInWithPasskeyProps,
): Promise<OpenSession | undefined> {
  await limits.countPasskey(visitor);
  const isOwn = isRequester(presentRequester(keys, visitor));
  const source = securitySource(security, visitor);
  const entered = await database.transaction(async (tx) => {
    const person = await readPasskeySignIn(tx, factors, response, isOwn);
    if ('refusal' in person) {
      return person;
    }
    const { accountId: id, email } = person;
    const isKnown = (await knownDevice(tx, keys, email, visitor)) !== undefined;
    await rememberDevice(tx, keys, { id, email }, visitor);
    return { session: await openSession(tx, sessions, id, visitor), isKnown };
  });
  if ('refusal' in entered) {
    const { refusal: reason, ...whose } = entered;
    security.record({ event: 'passkey_refused', reason, ...whose }, source);
    return undefined;
  }
  await limits.passkeySucceeded(visitor);
  const { session, isKnown: knownDeviceUsed } = entered;
  const { accountId } = session;
  security.record({ event: 'sign_in_succeeded', accountId, method: 'passkey', knownDevice: knownDeviceUsed }, source);
  return session;
}
