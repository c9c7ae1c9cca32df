import { requestError } from '@ns/platform';
import { securitySource } from '../devices/security-source.ts';
import { isStaff } from '../domain/role.ts';
import type { Needs, ProofNeeds } from '../needs/identity-needs.ts';
import { forgetPerson } from '../personal-data/erasure-notes.ts';
import { type OwnerAct, proveOwner } from '../proofs/prove-owner.ts';

/**
 * Removes the person (`forgetPerson`), in a restored database too.
 * @returns false when neither the password nor a mailed code proves that it is the owner who asks
 * @throws GraphQLError FORBIDDEN for staff, whose accounts the administrator closes; RATE_LIMITED
 */
export async function deleteMyAccount(needs: ProofNeeds & Needs<'erasures'>, props: OwnerAct): Promise<boolean> {
  const { viewer, visitor } = props;
  if (isStaff(viewer.role)) {
    throw requestError('FORBIDDEN', visitor.language);
  }
  if (!(await proveOwner(needs, props))) {
    return false;
  }
  await needs.database.transaction((tx) => forgetPerson(tx, viewer.id));
  await needs.erasures.add(viewer.id);
  needs.security.record(
    { event: 'session_ended', accountId: viewer.id, reason: 'account_deleted' },
    securitySource(needs.security, visitor),
  );
  return true;
}
