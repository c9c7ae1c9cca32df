import { newRequester } from '../devices/requester.ts';
import type { Visitor } from '../devices/visitor.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { passkeySignInRequest } from '../second-factor/passkey-sign-in.ts';

/**
 * Begins a sign-in with a passkey. The answer is the same for everybody; it counts where it was asked for, for five
 * minutes, once.
 * @returns what the browser needs; null where browsers make no passkeys for this site
 * @throws GraphQLError RATE_LIMITED
 */
export async function beginPasskeySignIn(
  { database, keys, limits, factors }: Needs<'database' | 'keys' | 'limits' | 'factors'>,
  { visitor }: { readonly visitor: Visitor },
): Promise<string | null> {
  await limits.count('passkey', visitor);
  const marks = newRequester(keys, visitor);
  return factors.passkeys ? database.transaction((tx) => passkeySignInRequest(tx, factors, marks)) : null;
}
