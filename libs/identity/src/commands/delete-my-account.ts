import { requestError } from '@ns/platform';
import type { AccountViewer } from '../access/viewer.ts';
import { securitySource } from '../devices/security-source.ts';
import type { Visitor } from '../devices/visitor.ts';
import { isStaff } from '../domain/role.ts';
import type { Uses } from '../parts/identity-parts.ts';
import { accountView } from '../queries/account-views.ts';
import { forgetPerson } from '../personal-data/erasure-notes.ts';
import { checkCredentials, credentialsOf } from './check-credentials.ts';

/**
 * Removes the person (`forgetPerson`), in a restored database too.
 * @returns false when neither the password nor a mailed code proves that it is the owner who asks
 * @throws GraphQLError FORBIDDEN for staff, whose accounts the administrator closes; RATE_LIMITED
 */
export async function deleteMyAccount(
  uses: Uses<'database' | 'keys' | 'hasher' | 'limits' | 'security' | 'erasures'>,
  viewer: AccountViewer,
  proof: { readonly password: string | null | undefined; readonly code: string | null | undefined },
  visitor: Visitor,
): Promise<boolean> {
  if (isStaff(viewer.role)) {
    throw requestError('FORBIDDEN', visitor.language);
  }
  const account = await accountView(uses.database.fork(), viewer.id);
  const credentials = credentialsOf(proof.password, proof.code);
  if (!account || !credentials) {
    return false;
  }
  const owner = await checkCredentials(uses, account.email, credentials, visitor, {
    ownSession: `session:${viewer.sessionId}`,
  });
  if (owner?.id !== viewer.id) {
    return false;
  }
  await uses.database.transaction((tx) => forgetPerson(tx, viewer.id));
  await uses.erasures.add(viewer.id);
  uses.security.record(
    { event: 'session_ended', accountId: viewer.id, reason: 'account_deleted' },
    securitySource(uses.security, visitor),
  );
  return true;
}
