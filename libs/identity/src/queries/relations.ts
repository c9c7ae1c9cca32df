import { relationOf, sql } from '@ns/platform';
import { a, d } from '../entities/identity.entities.ts';

const { id, name, email, role, createdAt, deletedAt } = a;

/**
 * Accounts as other slices join them in their statements, with the columns that this slice promises to keep. Deleted
 * accounts are in it, without name and address.
 */
export const accountRelation = relationOf({ id, name, email, role, createdAt, deletedAt }, sql`account a`);

/** Whether an account works for one of the departments. @param accountId an expression of the statement */
export function worksForOneOf(accountId: ReturnType<typeof sql>, departments: readonly string[]) {
  return sql<boolean>`exists (select from account_department d where ${d.accountId} = ${accountId}
    and ${d.departmentCode} = any(${departments}::text[]))`;
}
