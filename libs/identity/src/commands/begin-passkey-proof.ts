import type { AccountViewer } from '../access/viewer.ts';
import type { Visitor } from '../devices/visitor.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { passkeyRequest } from '../second-factor/passkeys.ts';

/**
 * Asks a citizen's own passkey for a proof that its owner is present.
 * @returns what the browser needs; null when the account has no passkey
 * @throws GraphQLError RATE_LIMITED
 */
export async function beginPasskeyProof(
  { database, limits, factors }: Needs<'database' | 'limits' | 'factors'>,
  { viewer, visitor }: { readonly viewer: AccountViewer; readonly visitor: Visitor },
): Promise<string | null> {
  await limits.count('passkey', visitor);
  return database.transaction((tx) => passkeyRequest(tx, factors, viewer.id, 'signIn'));
}
