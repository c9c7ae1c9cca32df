import { knownDepartments } from '@ns/municipality';
import { anyOf, type EntityManager, type InputProblem } from '@ns/platform';
import { hasEntered } from '../access/local-sign-in.ts';
import { needsDepartment, rolesWith } from '../domain/permissions.ts';
import type { Role, StaffRole } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
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

/** Accounts that can look after accounts: open ones whose people have entered, or can. */
export function administrators(em: EntityManager) {
  return identityTables(em)
    .selectFrom('account as a')
    .select('a.id')
    .where('a.role', '=', anyOf<Role>(rolesWith('staff.manage')))
    .where('a.deleted_at', 'is', null)
    .where('a.deactivated_at', 'is', null)
    .where(hasEntered);
}

/**
 * Whether nobody else could look after accounts: one who can stays. The rows of all who can are locked, so that two who
 * deactivate each other at the same moment do not both succeed.
 */
export async function isLastAdministrator(tx: EntityManager, id: string): Promise<boolean> {
  const others = await administrators(tx).orderBy('a.id').forUpdate().execute();
  return others.every((other) => other.id === id) && others.length > 0;
}

/** Replaces the departments of an account. */
export async function setDepartments(
  tx: EntityManager,
  accountId: string,
  departments: readonly string[],
): Promise<void> {
  await identityTables(tx).deleteFrom('account_department').where('account_id', '=', accountId).execute();
  await addDepartments(tx, accountId, departments);
}

/** Lets a new account work for departments. */
export async function addDepartments(
  tx: EntityManager,
  accountId: string,
  departments: readonly string[],
): Promise<void> {
  if (departments.length > 0) {
    const added = departments.map((code) => ({ account_id: accountId, department_code: code }));
    await identityTables(tx).insertInto('account_department').values(added).execute();
  }
}

/** Whether an address belongs to an account. */
export async function isAddressInUse(tx: EntityManager, email: string): Promise<boolean> {
  const known = await identityTables(tx)
    .selectFrom('account')
    .select('id')
    .where('email', '=', email)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return known !== undefined;
}

export const addressInUse: InputProblem = {
  path: 'email',
  message: textOf('addressInUse'),
};
