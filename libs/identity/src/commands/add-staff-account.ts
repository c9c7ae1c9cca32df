import { departmentCodes, knownDepartments } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import { normalizeEmail } from '../domain/email-address.ts';
import { nameProblem, passwordProblem, tidyName, unusableEmail } from '../domain/person-rules.ts';
import { needsDepartment } from '../domain/permissions.ts';
import type { StaffRole } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { addDepartments } from '../staff/staff-rules.ts';
import { textOf } from '../texts/index.ts';
import type { StaffProblem } from '../writes/change-staff-account.ts';

/** A member of the staff to be added. */
export interface AddStaffAccountProps {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  /** codes; roles that work for departments need at least one */
  readonly departments: readonly string[];
  readonly password: string;
}

const addressInUse: StaffProblem = { path: 'account', message: textOf('addressInUse') };

/**
 * Adds an account of the staff, as the operator of an installation does on the command line.
 * @returns what is wrong; empty when the account was added
 */
export async function addStaffAccount(
  { database, hasher }: Needs<'database' | 'hasher'>,
  { email, name, role, departments, password }: AddStaffAccountProps,
): Promise<readonly StaffProblem[]> {
  const address = normalizeEmail(email);
  const tidy = tidyName(name);
  const problems: StaffProblem[] = [
    ...(address === undefined ? [unusableEmail] : []),
    ...asList(nameProblem(tidy)),
    ...asList(passwordProblem(password, { name: tidy, email: address })),
  ];
  if (address === undefined || problems.length > 0) {
    return problems;
  }
  const passwordHash = await hasher.hash(password);
  return database.transaction(async (tx) => {
    const known = await knownDepartments(tx, departments);
    if (known.length !== departments.length || (needsDepartment(role) && departments.length === 0)) {
      return [await departmentProblem(tx)];
    }
    const added = await identityTables(tx)
      .insertInto('account')
      .values({ name: tidy, email: address, password_hash: passwordHash, role })
      .onConflict((conflict) => conflict.column('email').where('deleted_at', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) {
      return [addressInUse];
    }
    await addDepartments(tx, added.id, departments);
    return [];
  });
}

function asList<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** Names the codes that exist: the operator has no menu to look at. */
async function departmentProblem(tx: EntityManager): Promise<StaffProblem> {
  const codes = (await departmentCodes(tx)).join(', ');
  return {
    path: 'departments',
    message: textOf('departmentsNeeded', { codes }),
  };
}
