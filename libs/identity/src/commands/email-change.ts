import { type NotNull, recordAudit, sql } from '@ns/platform';
import type { AccountViewer } from '../access/viewer.ts';
import { auditActorOf } from '../audit/audit-actor.ts';
import type { Visitor } from '../devices/visitor.ts';
import { normalizeEmail } from '../domain/email-address.ts';
import { type PersonProblem, unusableEmail } from '../domain/person-rules.ts';
import { isStaff } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Uses } from '../parts/identity-parts.ts';
import { lockLink, openLink, voidLinks } from '../links/account-link.ts';
import { noticeByMail } from '../links/account-notice.ts';
import { type OwnerProof, proveOwner } from './prove-owner.ts';

const kinds = ['EMAIL_CHANGE_PRESENT', 'EMAIL_CHANGE_NEW'] as const;

export type RequestEmailChangeOutcome =
  | { readonly kind: 'requested' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'invalid'; readonly problems: readonly PersonProblem[] };

/**
 * Asks for another address, proven by the password or a mailed code: both addresses get a link. An address that
 * has an account is asked
 * like every other one; the change then never comes about, and nobody learns why.
 * @throws GraphQLError RATE_LIMITED
 */
export async function requestEmailChange(
  uses: Uses<'database' | 'keys' | 'hasher' | 'limits' | 'security'>,
  viewer: AccountViewer,
  props: { readonly email: string; readonly proof: OwnerProof },
  visitor: Visitor,
): Promise<RequestEmailChangeOutcome> {
  await uses.limits.count('link', visitor);
  const email = normalizeEmail(props.email);
  if (email === undefined) {
    return { kind: 'invalid', problems: [unusableEmail] };
  }
  if (!(await proveOwner(uses, viewer, props.proof, visitor))) {
    return { kind: 'wrong' };
  }
  await uses.limits.countMail('link', email, visitor);
  await uses.database.transaction(async (tx) => {
    await voidLinks(tx, viewer.id, kinds);
    for (const kind of kinds) {
      await openLink(tx, { kind, accountId: viewer.id, newEmail: email });
    }
  });
  return { kind: 'requested' };
}

/** `refused`: the link is wrong, used or too old, or the new address has got an account. */
export type ConfirmEmailChangeOutcome = 'complete' | 'waiting' | 'refused';

/**
 * Presses one of the two links; with the second the account has the new address, and the one before gets a mail about
 * it. Devices are remembered by address, so
 * they are forgotten; sessions stay.
 * @throws GraphQLError RATE_LIMITED
 */
export async function confirmEmailChange(
  { database, keys, limits }: Uses<'database' | 'keys' | 'limits'>,
  token: string,
  visitor: Visitor,
): Promise<ConfirmEmailChangeOutcome> {
  await limits.count('verify', visitor);
  return database.transaction<ConfirmEmailChangeOutcome>(async (tx) => {
    const link = await lockLink(tx, keys, token, kinds);
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
      .where('kind', 'in', kinds)
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
