import { securitySource } from '../devices/security-source.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { voidLinks } from '../links/account-link.ts';
import { noticeByMail } from '../links/account-notice.ts';
import type { ProofNeeds } from '../needs/identity-needs.ts';
import { type OwnerAct, proveOwner } from '../proofs/prove-owner.ts';
import { noPassword } from '../secrets/password-hasher.ts';
import { endOtherSessions } from '../sessions/end-session.ts';

/**
 * Takes the password of a citizen's account away: it is entered by code or passkey then. Every other session ends,
 * links that were mailed before work no longer, and the owner gets a mail. Where there is none, nothing happens.
 * @returns false when the proof is wrong
 * @throws GraphQLError RATE_LIMITED
 */
export async function removePassword(needs: ProofNeeds, props: OwnerAct): Promise<boolean> {
  const account = await proveOwner(needs, props);
  if (!account) {
    return false;
  }
  const { id: accountId, email } = account;
  const isRemoved = await needs.database.transaction(async (tx) => {
    const changed = await identityTables(tx)
      .updateTable('account')
      .set({ password_hash: noPassword })
      .where('id', '=', accountId)
      .where('password_hash', '<>', noPassword)
      .executeTakeFirstOrThrow();
    if (changed.numUpdatedRows === 0n) {
      return false;
    }
    await voidLinks(tx, accountId);
    await endOtherSessions(tx, accountId, props.viewer.sessionId);
    await noticeByMail(tx, { kind: 'PASSWORD_REMOVED', accountId, email });
    return true;
  });
  if (isRemoved) {
    const ended = { event: 'session_ended', accountId, reason: 'password_removed' } as const;
    needs.security.record(ended, securitySource(needs.security, props.visitor));
  }
  return true;
}
