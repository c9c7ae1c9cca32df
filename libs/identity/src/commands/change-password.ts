import { recordAudit } from '@ns/platform';
import { auditActorOf } from '../audit/audit-actor.ts';
import { securitySource } from '../devices/security-source.ts';
import { passwordProblem, type PersonProblem } from '../domain/person-rules.ts';
import { isStaff } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { ProofNeeds } from '../needs/identity-needs.ts';
import { voidLinks } from '../links/account-link.ts';
import { noticeByMail } from '../links/account-notice.ts';
import { accountView } from '../queries/account-views.ts';
import { endOtherSessions } from '../sessions/end-session.ts';
import { type OwnerAct, proveOwner } from '../proofs/prove-owner.ts';

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
  needs: ProofNeeds,
  props: OwnerAct & { readonly password: string },
): Promise<ChangePasswordOutcome> {
  const { viewer, password, visitor } = props;
  const account = await accountView(needs.database.fork(), viewer.id);
  if (!account) {
    return { kind: 'wrong' };
  }
  const problem = passwordProblem(password, account);
  if (problem) {
    return { kind: 'invalid', problems: [problem] };
  }
  if (!(await proveOwner(needs, props))) {
    return { kind: 'wrong' };
  }
  const passwordHash = await needs.hasher.hash(password);
  await needs.database.transaction(async (tx) => {
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
  needs.security.record({ event: 'password_set', accountId: viewer.id }, securitySource(needs.security, visitor));
  return { kind: 'changed' };
}
