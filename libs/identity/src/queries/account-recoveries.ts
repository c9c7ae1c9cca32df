import { type EntityManager, type NotNull, sql } from '@ns/platform';
import { objectionHours, type RecoveryOutcome, type RecoveryProof } from '../domain/account-recovery.ts';
import { identityTables } from '../entities/identity.entities.ts';

/** A recovery as staff see it. */
export interface AccountRecoveryView {
  readonly id: string;
  /** of the citizen; null once the account is deleted */
  readonly name: string | null;
  readonly newEmail: string;
  readonly proof: RecoveryProof;
  /** who looked at the document */
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  readonly confirmedAt: Date | null;
  /** before this nothing changes: so long the old mailbox can object */
  readonly earliestAt: Date;
  readonly endedAt: Date | null;
  readonly outcome: RecoveryOutcome | null;
}

/** An account of a citizen, for somebody who compares it with a document. */
export interface RecoverableAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly since: Date;
}

/** The recoveries that are open or ended in the last 30 days, the newest first. */
export async function accountRecoveries(em: EntityManager): Promise<readonly AccountRecoveryView[]> {
  const ago = sql<Date>`now() - interval '30 days'`;
  return views(em)
    .where((eb) => eb.or([eb('r.ended_at', 'is', null), eb('r.ended_at', '>', ago)]))
    .orderBy('r.requested_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(200)
    .execute();
}

/** One recovery. */
export async function accountRecovery(em: EntityManager, id: string): Promise<AccountRecoveryView | undefined> {
  return views(em).where('r.id', '=', id).executeTakeFirst();
}

/** The account of exactly this address. @param email as `normalizeEmail` spells it */
export async function recoverableAccount(em: EntityManager, email: string): Promise<RecoverableAccount | undefined> {
  return identityTables(em)
    .selectFrom('account')
    .select(['id', 'name', 'email', 'created_at as since'])
    .where('email', '=', email)
    .where('role', '=', 'CITIZEN')
    .where('password_hash', 'is not', null)
    .where('deleted_at', 'is', null)
    .where('deactivated_at', 'is', null)
    .$narrowType<{ name: NotNull; email: NotNull }>()
    .executeTakeFirst();
}

function views(em: EntityManager) {
  return identityTables(em)
    .selectFrom('account_recovery as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .innerJoin('account as staff', 'staff.id', 'r.requested_by')
    .select([
      'r.id',
      'a.name',
      'r.new_email as newEmail',
      'r.proof',
      'staff.name as requestedBy',
      'r.requested_at as requestedAt',
      'r.confirmed_at as confirmedAt',
      'r.ended_at as endedAt',
      'r.outcome',
    ])
    .select(sql<Date>`r.requested_at + make_interval(hours => ${objectionHours})`.as('earliestAt'));
}
