import { sql } from '@ns/platform';
import { d } from '../entities/identity.entities.ts';

/**
 * Accounts as other slices join them in their statements: a relation for a `from` clause, with the columns that this
 * slice promises to keep. Deleted accounts are in it, without name and address.
 */
export const accountRelation = sql.raw('(select id, name, email, role, deleted_at from account)');

/** Whether an account works for one of the departments. @param accountId an expression of the statement */
export function worksForOneOf(accountId: ReturnType<typeof sql>, departments: readonly string[]) {
  return sql<boolean>`exists (select from account_department d where ${d.accountId} = ${accountId}
    and ${d.departmentCode} = any(${departments}::text[]))`;
}
