import { columnsOf, type EntityManager, recordAudit, sql } from '@ns/platform';
import type { AuditActor } from '@ns/platform';
import { accountDepartments } from '../access/account-departments.ts';
import { nameProblem } from '../domain/person-rules.ts';
import type { ProviderPerson } from '../domain/provider-claims.ts';
import { isStaff, type Role, type StaffRole } from '../domain/role.ts';
import { a, identityTables } from '../entities/identity.entities.ts';
import { SsoIdentitySchema } from '../entities/secret.entities.ts';
import { voidLinks } from '../links/account-link.ts';

const i = columnsOf(SsoIdentitySchema, 'i');

/** The account of somebody whom the provider knows. */
export interface ProviderAccount {
  readonly id: string;
  readonly role: StaffRole;
  /** codes */
  readonly departments: readonly string[];
  /** false at the first sign-in, when it was found by its address */
  readonly linked: boolean;
}

/** Why an account that was found is not let in, see {@link SsoRefusal}. */
export type AccountObstacle = 'deactivated' | 'citizen' | 'otherPerson';

export type FoundAccount =
  | { readonly kind: 'found'; readonly account: ProviderAccount }
  | { readonly kind: 'barred'; readonly obstacle: AccountObstacle; readonly id: string; readonly isStaff: boolean }
  | { readonly kind: 'none' };

interface AccountRow {
  readonly id: string;
  readonly role: Role;
  readonly departments: readonly string[];
  readonly isOpen: boolean;
  readonly isTaken: boolean;
}

/**
 * The account that a subject is linked with, else the one of the verified address; its row is held until the
 * transaction ends. Two first sign-ins of one person come one after the other.
 */
export async function findProviderAccount(tx: EntityManager, person: ProviderPerson): Promise<FoundAccount> {
  const { issuer, subject, email } = person;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${issuer} ${subject}`}, 0))`.execute(tx.getKysely());
  const link = await identityTables(tx)
    .selectFrom('sso_identity')
    .select('account_id as accountId')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  const row = (
    await sql<AccountRow>`
    select ${a.id}, ${a.role}, ${a.deletedAt} is null and ${a.deactivatedAt} is null as "isOpen",
      exists (select from sso_identity i where ${i.accountId} = ${a.id} and ${i.issuer} = ${issuer}
        and ${i.subject} <> ${subject}) as "isTaken",
      ${accountDepartments} as departments
    from account a
    where case when ${link?.accountId ?? null}::uuid is null
      then ${a.email} = ${email ?? null} and ${a.deletedAt} is null
      else ${a.id} = ${link?.accountId ?? null} end
    for update of a`.execute(tx.getKysely())
  ).rows[0];
  if (!row) {
    return { kind: 'none' };
  }
  const { id, role, departments } = row;
  if (!isStaff(role)) {
    return { kind: 'barred', obstacle: 'citizen', id, isStaff: false };
  }
  if (!row.isOpen || row.isTaken) {
    return { kind: 'barred', obstacle: row.isOpen ? 'otherPerson' : 'deactivated', id, isStaff: true };
  }
  return { kind: 'found', account: { id, role, departments, linked: link !== undefined } };
}

/** Links an account with a subject; links that were mailed to choose a password open nothing any more. */
export async function linkProvider(
  tx: EntityManager,
  { issuer, subject }: ProviderPerson,
  accountId: string,
  actor: AuditActor,
): Promise<void> {
  await identityTables(tx).insertInto('sso_identity').values({ issuer, subject, account_id: accountId }).execute();
  await voidLinks(tx, accountId, ['INVITATION', 'PASSWORD_RESET']);
  await recordAudit(tx, { actor, action: 'sso.linked', subject: accountId, after: { issuer } });
}

/** Makes an account of the staff without a password, of a person with a verified address. */
export async function addProviderAccount(
  tx: EntityManager,
  { email, name }: ProviderPerson,
  role: StaffRole,
): Promise<string> {
  const usable = name !== undefined && nameProblem(name) === undefined ? name : (email ?? '').split('@')[0];
  const added = await identityTables(tx)
    .insertInto('account')
    .values({ name: usable, email, role, invited_at: sql<Date>`now()` })
    .returning('id')
    .executeTakeFirstOrThrow();
  return added.id;
}
