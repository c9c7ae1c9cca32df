import { requestError } from '@ns/platform';
import type { AccountViewer } from '../access/viewer.ts';
import { securitySource } from '../devices/security-source.ts';
import type { Visitor } from '../devices/visitor.ts';
import { isStaff } from '../domain/role.ts';
import type { Uses } from '../parts/identity-parts.ts';
import { forgetPerson } from '../personal-data/erasure-notes.ts';
import { type OwnerProof, proveOwner } from './prove-owner.ts';

/**
 * Removes the person (`forgetPerson`), in a restored database too.
 * @returns false when neither the password nor a mailed code proves that it is the owner who asks
 * @throws GraphQLError FORBIDDEN for staff, whose accounts the administrator closes; RATE_LIMITED
 */
export async function deleteMyAccount(
  uses: Uses<'database' | 'keys' | 'hasher' | 'limits' | 'security' | 'erasures'>,
  viewer: AccountViewer,
  proof: OwnerProof,
  visitor: Visitor,
): Promise<boolean> {
  if (isStaff(viewer.role)) {
    throw requestError('FORBIDDEN', visitor.language);
  }
  if (!(await proveOwner(uses, viewer, proof, visitor))) {
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
