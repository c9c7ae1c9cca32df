import { type EntityManager, sql } from '@ns/platform';
import type { RecoveryOutcome } from '../domain/account-recovery.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { voidLinks } from '../links/account-link.ts';

/** The links of a recovery. */
export const recoveryLinks = ['RECOVERY_NEW', 'RECOVERY_OBJECT'] as const;

/** Ends the open recovery of an account, and its links. @returns its id; undefined when none is open */
export async function endRecovery(
  tx: EntityManager,
  accountId: string,
  outcome: RecoveryOutcome,
): Promise<string | undefined> {
  const ended = await identityTables(tx)
    .updateTable('account_recovery')
    .set({ ended_at: sql<Date>`now()`, outcome })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (ended) {
    await voidLinks(tx, accountId, recoveryLinks);
  }
  return ended?.id;
}
