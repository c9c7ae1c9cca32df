import { recordAudit } from '@ns/platform';
import type { AccountViewer } from '../access/viewer.ts';
import { auditActorOf } from '../audit/audit-actor.ts';
import { securitySource } from '../devices/security-source.ts';
import type { Visitor } from '../devices/visitor.ts';
import { passwordProblem, type PersonProblem } from '../domain/person-rules.ts';
import { isStaff } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Uses } from '../parts/identity-parts.ts';
import { voidLinks } from '../links/account-link.ts';
import { noticeByMail } from '../links/account-notice.ts';
import { accountView } from '../queries/account-views.ts';
import { endOtherSessions } from '../sessions/end-session.ts';
import { type OwnerProof, proveOwner } from './prove-owner.ts';

export type ChangePasswordOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'invalid'; readonly problems: readonly PersonProblem[] };

/**
 * Changes the own password, or sets the first one, and ends every other session; links that were mailed before work no
 * longer. The owner gets a mail about it.
 * @throws GraphQLError RATE_LIMITED
 */
export async function changePassword(
  uses: Uses<'database' | 'keys' | 'hasher' | 'limits' | 'security'>,
  viewer: AccountViewer,
  { proof, password }: { readonly proof: OwnerProof; readonly password: string },
  visitor: Visitor,
): Promise<ChangePasswordOutcome> {
  const account = await accountView(uses.database.fork(), viewer.id);
  if (!account) {
    return { kind: 'wrong' };
  }
  const problem = passwordProblem(password, account);
  if (problem) {
    return { kind: 'invalid', problems: [problem] };
  }
  if (!(await proveOwner(uses, viewer, proof, visitor))) {
    return { kind: 'wrong' };
  }
  const passwordHash = await uses.hasher.hash(password);
  await uses.database.transaction(async (tx) => {
    await identityTables(tx)
      .updateTable('account')
      .set({ password_hash: passwordHash })
      .where('id', '=', viewer.id)
      .execute();
    await voidLinks(tx, viewer.id);
    await endOtherSessions(tx, viewer.id, viewer.sessionId);
    await noticeByMail(tx, { kind: 'PASSWORD_CHANGED', accountId: viewer.id, email: account.email });
    if (isStaff(viewer.role)) {
      await recordAudit(tx, {
        actor: auditActorOf(visitor, viewer.id),
        action: 'password.changed',
        subject: viewer.id,
      });
    }
  });
  uses.security.record({ event: 'password_set', accountId: viewer.id }, securitySource(uses.security, visitor));
  return { kind: 'changed' };
}
