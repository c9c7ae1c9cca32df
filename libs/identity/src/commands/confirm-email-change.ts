import { type NotNull, recordAudit, sql } from '@ns/platform';
import { auditActorOf } from '../audit/audit-actor.ts';
import type { Visitor } from '../devices/visitor.ts';
import { isStaff } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { anyEmailChange, lockLink, voidLinks } from '../links/account-link.ts';
import { noticeByMail } from '../links/account-notice.ts';
import type { Needs } from '../needs/identity-needs.ts';

/** `refused`: the link is wrong, used or too old, or the new address has got an account. */
export type ConfirmEmailChangeOutcome = 'complete' | 'waiting' | 'refused';

/**
 * Presses one of the links; with the last of them the account has the new address, and the one before gets a mail about
 * it. Devices are remembered by address, so they are forgotten; sessions stay.
 * @throws GraphQLError RATE_LIMITED
 */
export async function confirmEmailChange(
  { database, keys, limits }: Needs<'database' | 'keys' | 'limits'>,
  { token, visitor }: { readonly token: string; readonly visitor: Visitor },
): Promise<ConfirmEmailChangeOutcome> {
  await limits.count('verify', visitor);
  return database.transaction<ConfirmEmailChangeOutcome>(async (tx) => {
    const link = await lockLink(tx, keys, token, anyEmailChange);
    if (!link || link.newEmail === null) {
      return 'refused';
    }
    const { accountId, newEmail } = link;
    const tables = identityTables(tx);
    const account = await tables
      .selectFrom('account')
      .select(['role', 'email'])
      .where('id', '=', accountId)
      .$narrowType<{ email: NotNull }>()
      .forUpdate()
      .executeTakeFirst();
    await tables
      .updateTable('account_link')
      .set({ used_at: sql`now()` })
      .where('id', '=', link.id)
      .execute();
    const open = await tables
      .selectFrom('account_link')
      .select('id')
      .where('account_id', '=', accountId)
      .where('kind', 'in', anyEmailChange)
      .where('used_at', 'is', null)
      .where('expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst();
    if (open) {
      return 'waiting';
    }
    const taken = tables
      .selectFrom('account as other')
      .where('other.email', '=', newEmail)
      .where('other.deleted_at', 'is', null);
    const changed = await tables
      .updateTable('account')
      .set({ email: newEmail })
      .where('id', '=', accountId)
      .where(({ exists, not }) => not(exists(taken.select('other.id'))))
      .executeTakeFirstOrThrow();
    if (changed.numUpdatedRows === 0n || !account) {
      return 'refused';
    }
    await tables.deleteFrom('known_device').where('account_id', '=', accountId).execute();
    await voidLinks(tx, accountId);
    await noticeByMail(tx, { kind: 'EMAIL_CHANGED', accountId, email: account.email });
    if (isStaff(account.role)) {
      await recordAudit(tx, {
        actor: auditActorOf(visitor, accountId),
        action: 'email.changed',
        subject: accountId,
        before: { email: account.email },
        after: { email: newEmail },
      });
    }
    return 'complete';
  });
}
