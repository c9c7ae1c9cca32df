import { recordAudit, sql } from '@ns/platform';
import { auditActorOf } from '../audit/audit-actor.ts';
import type { Visitor } from '../devices/visitor.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { lockLink } from '../links/account-link.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { endRecovery, recoveryLinks } from '../writes/end-recovery.ts';

/** `refused`: the link is wrong, used or too old, or the recovery ended. */
export type AnswerAccountRecoveryOutcome = 'confirmed' | 'objected' | 'refused';

/**
 * Presses one of the two links of a recovery: that of the new address confirms it, that of the old one ends everything.
 * @throws GraphQLError RATE_LIMITED
 */
export async function answerAccountRecovery(
  { database, keys, limits }: Needs<'database' | 'keys' | 'limits'>,
  { token, visitor }: { readonly token: string; readonly visitor: Visitor },
): Promise<AnswerAccountRecoveryOutcome> {
  await limits.count('verify', visitor);
  return database.transaction<AnswerAccountRecoveryOutcome>(async (tx) => {
    const link = await lockLink(tx, keys, token, recoveryLinks);
    if (!link) {
      return 'refused';
    }
    const { accountId } = link;
    if (link.kind === 'RECOVERY_OBJECT') {
      const ended = await endRecovery(tx, accountId, 'OBJECTED');
      if (ended === undefined) {
        return 'refused';
      }
      const actor = auditActorOf(visitor, accountId);
      await recordAudit(tx, { actor, action: 'account.recovery_objected', subject: accountId });
      return 'objected';
    }
    const tables = identityTables(tx);
    const confirmed = await tables
      .updateTable('account_recovery')
      .set({ confirmed_at: sql<Date>`now()` })
      .where('account_id', '=', accountId)
      .where('new_email', '=', link.newEmail ?? '')
      .where('ended_at', 'is', null)
      .where('confirmed_at', 'is', null)
      .executeTakeFirstOrThrow();
    await tables
      .updateTable('account_link')
      .set({ used_at: sql<Date>`now()` })
      .where('id', '=', link.id)
      .execute();
    return confirmed.numUpdatedRows > 0n ? 'confirmed' : 'refused';
  });
}
