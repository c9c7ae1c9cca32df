import { knownDepartments } from '@ns/municipality';
import { type EntityManager, firstRow, type InputProblem, rows, sql } from '@ns/platform';
import { hasEntered } from '../access/local-sign-in.ts';
import { needsDepartment, rolesWith } from '../domain/permissions.ts';
import { type StaffRole } from '../domain/role.ts';
import { textOf } from '../texts/index.ts';

/** What is wrong with the departments of a role: unknown codes, or none where the role works for departments. */
export async function departmentProblems(
  tx: EntityManager,
  role: StaffRole,
  departments: readonly string[],
): Promise<readonly InputProblem[]> {
  const known = await knownDepartments(tx, departments);
  const path = 'departments';
  if (new Set(departments).size !== known.length) {
    return [{ path, message: textOf('unknownDepartment') }];
  }
  return needsDepartment(role) && departments.length === 0 ? [{ path, message: textOf('departmentNeeded') }] : [];
}

/**
 * Whether nobody else could look after accounts: one who can stays. The rows of all who can are locked, so that two who
 * deactivate each other at the same moment do not both succeed.
 */
export async function isLastAdministrator(tx: EntityManager, id: string): Promise<boolean> {
  const others = await rows(
    tx,
    sql<{ id: string }>`
    select id from account a
    where role = any(${rolesWith('staff.manage')}::text[]) and deleted_at is null and deactivated_at is null
      and ${hasEntered}
    order by id for update`,
  );
  return others.every((other) => other.id === id) && others.length > 0;
}

/** Replaces the departments of an account. */
export async function setDepartments(
  tx: EntityManager,
  accountId: string,
  departments: readonly string[],
): Promise<void> {
  await rows(tx, sql`delete from account_department where account_id = ${accountId}`);
  await rows(
    tx,
    sql`
    insert into account_department (account_id, department_code)
    select ${accountId}, code from unnest(${departments}::text[]) as given (code)`,
  );
}

/** Whether an address belongs to an account. */
export async function isAddressInUse(tx: EntityManager, email: string): Promise<boolean> {
  return (await firstRow(tx, sql`select id from account where email = ${email} and deleted_at is null`)) !== undefined;
}

export const addressInUse: InputProblem = {
  path: 'email',
  message: textOf('addressInUse'),
};
