import { type AuditActor, type EntityManager, recordAudit, sql } from '@ns/platform';
import { mostRecoveriesPerDay, type RecoveryProof } from '../domain/account-recovery.ts';
import { normalizeEmail } from '../domain/email-address.ts';
import { type PersonProblem, unusableEmail } from '../domain/person-rules.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { openLink } from '../links/account-link.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { type AccountRecoveryView, accountRecovery } from '../queries/account-recoveries.ts';
import { textOf } from '../texts/index.ts';

export interface RequestAccountRecoveryProps {
  /** with the id of a member of the staff */
  readonly actor: AuditActor & { readonly id: string };
  readonly accountId: string;
  readonly newEmail: string;
  readonly proof: RecoveryProof;
}

/** `tooMany`: the member of the staff began as many today as one may; `open`: one of this account is under way. */
export type RequestAccountRecoveryOutcome =
  | { readonly kind: 'requested'; readonly recovery: AccountRecoveryView }
  | { readonly kind: 'invalid'; readonly problems: readonly PersonProblem[] }
  | { readonly kind: 'notFound' | 'open' | 'tooMany' };

const sameAddress: PersonProblem = { path: 'email', message: textOf('recovery.sameAddress') };

/**
 * Begins to give a citizen's account another address, for a person who came with a document. The new address gets a
 * link that confirms it, the old one a link that objects; nothing changes before. An address that has an account is
 * written to like every other one, and the change then does not come about.
 */
export async function requestAccountRecovery(
  { database }: Needs<'database'>,
  { actor, accountId, proof, ...props }: RequestAccountRecoveryProps,
): Promise<RequestAccountRecoveryOutcome> {
  const newEmail = normalizeEmail(props.newEmail);
  if (newEmail === undefined) {
    return { kind: 'invalid', problems: [unusableEmail] };
  }
  return database.transaction<RequestAccountRecoveryOutcome>(async (tx) => {
    await inTurn(tx);
    const oldEmail = await emailOfCitizen(tx, accountId);
    if (oldEmail === undefined) {
      return { kind: 'notFound' };
    }
    if (oldEmail === newEmail) {
      return { kind: 'invalid', problems: [sameAddress] };
    }
    const refusal = await refusalOf(tx, accountId, actor.id);
    if (refusal) {
      return { kind: refusal };
    }
    const { id } = await identityTables(tx)
      .insertInto('account_recovery')
      .values({ account_id: accountId, old_email: oldEmail, new_email: newEmail, proof, requested_by: actor.id })
      .returning('id')
      .executeTakeFirstOrThrow();
    await openLink(tx, { kind: 'RECOVERY_NEW', accountId, newEmail });
    await openLink(tx, { kind: 'RECOVERY_OBJECT', accountId });
    await recordAudit(tx, { actor, action: 'account.recovery_requested', subject: accountId, after: { proof } });
    const recovery = await accountRecovery(tx, id);
    return recovery ? { kind: 'requested', recovery } : { kind: 'notFound' };
  });
}

/** One after the other: the number of a day is counted before the next is begun. */
async function inTurn(tx: EntityManager): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('identity.recovery', 0))`.execute(tx.getKysely());
}

async function emailOfCitizen(tx: EntityManager, accountId: string): Promise<string | undefined> {
  const account = await identityTables(tx)
    .selectFrom('account')
    .select('email')
    .where(sql<string>`id::text`, '=', accountId.toLowerCase())
    .where('role', '=', 'CITIZEN')
    .where('password_hash', 'is not', null)
    .where('deleted_at', 'is', null)
    .where('deactivated_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return account?.email ?? undefined;
}

async function refusalOf(
  tx: EntityManager,
  accountId: string,
  staffId: string,
): Promise<'open' | 'tooMany' | undefined> {
  const recoveries = identityTables(tx).selectFrom('account_recovery');
  const open = await recoveries
    .select('id')
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (open) {
    return 'open';
  }
  const { count } = await recoveries
    .select(sql<number>`count(*)::int`.as('count'))
    .where('requested_by', '=', staffId)
    .where('requested_at', '>', sql<Date>`now() - interval '1 day'`)
    .executeTakeFirstOrThrow();
  return count >= mostRecoveriesPerDay ? 'tooMany' : undefined;
}
