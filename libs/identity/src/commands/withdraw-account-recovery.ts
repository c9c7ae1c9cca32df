import { type AuditActor, recordAudit, sql } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { type AccountRecoveryView, accountRecovery } from '../queries/account-recoveries.ts';
import { endRecovery } from '../writes/end-recovery.ts';

/** Takes a recovery back that did not take effect yet. @returns undefined when there is no open one of this id */
export async function withdrawAccountRecovery(
  { database }: Needs<'database'>,
  { actor, id }: { readonly actor: AuditActor; readonly id: string },
): Promise<AccountRecoveryView | undefined> {
  return database.transaction(async (tx) => {
    const open = await identityTables(tx)
      .selectFrom('account_recovery')
      .select('account_id as accountId')
      .where(sql<string>`id::text`, '=', id.toLowerCase())
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const ended = open && (await endRecovery(tx, open.accountId, 'WITHDRAWN'));
    if (!open || ended === undefined) {
      return undefined;
    }
    await recordAudit(tx, { actor, action: 'account.recovery_withdrawn', subject: open.accountId });
    return accountRecovery(tx, ended);
  });
}
