import type { CalendarDay } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { accountDepartments } from '../access/account-departments.ts';
import { hasEntered } from '../access/local-sign-in.ts';
import type { StaffRole } from '../domain/role.ts';
import { a, d, s } from '../entities/identity.entities.ts';
import { hasSecondFactor } from '../second-factor/factor-state.ts';

/** An account of the staff as those see it who look after accounts. */
export interface StaffMemberView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  /** codes */
  readonly departments: readonly string[];
  readonly active: boolean;
  /** when the newest invitation left; null for accounts that began otherwise */
  readonly invitedAt: Date | null;
  /** an invitation waits: the person has neither chosen a password nor come by single sign-on yet */
  readonly pending: boolean;
  /** when a session of the account was last used; null before the first sign-in */
  readonly lastSeenAt: Date | null;
  readonly secondFactor: boolean;
  /** last day of an absence */
  readonly awayUntil: CalendarDay | null;
  /** who gets new assignments meanwhile */
  readonly substituteId: string | null;
}

const columns = sql<StaffMemberView>`
  ${a.id}, ${a.name}, ${a.email}, ${a.role}, ${a.deactivatedAt} is null as active, ${a.invitedAt} as "invitedAt",
  not ${hasEntered} as pending,
  (select max(${s.lastUsedAt}) from session s where ${s.accountId} = ${a.id}) as "lastSeenAt",
  ${hasSecondFactor} as "secondFactor", ${a.awayUntil}::text as "awayUntil", ${a.substituteId} as "substituteId",
  ${accountDepartments} as departments`;

/**
 * Accounts of the staff by name, deactivated ones included.
 * @param active only those that are active, or only those that are not
 * @param departments codes of the departments whose people are meant; null for all people
 */
export async function staffMembers(
  em: EntityManager,
  active: boolean | null | undefined,
  departments: readonly string[] | null,
): Promise<readonly StaffMemberView[]> {
  return (
    await sql<StaffMemberView>`
    select ${columns} from account a
    where ${a.role} <> 'CITIZEN' and ${a.deletedAt} is null
      and (${active ?? null}::boolean is null or (${a.deactivatedAt} is null) = ${active ?? null})
      and (${departments}::text[] is null or exists (
        select from account_department d where ${d.accountId} = ${a.id}
          and ${d.departmentCode} = any(${departments}::text[])))
    order by ${a.name} collate "bg-BG-x-icu", ${a.id}`.execute(em.getKysely())
  ).rows;
}

/** One account of the staff, active or not; undefined for citizens and unknown ids. */
export async function staffMember(em: EntityManager, id: string): Promise<StaffMemberView | undefined> {
  return (
    await sql<StaffMemberView>`
    select ${columns} from account a
    where ${a.id}::text = ${id.toLowerCase()} and ${a.role} <> 'CITIZEN' and ${a.deletedAt} is null`.execute(
      em.getKysely(),
    )
  ).rows[0];
}

/** Like {@link staffMember}, with the row held until the transaction ends. */
export async function lockStaffMember(tx: EntityManager, id: string): Promise<StaffMemberView | undefined> {
  await sql`select ${a.id} from account a where ${a.id}::text = ${id.toLowerCase()} for update`.execute(tx.getKysely());
  return staffMember(tx, id);
}
