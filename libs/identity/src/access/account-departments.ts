import { sql } from '@ns/platform';
import { a, d } from '../entities/identity.entities.ts';

/** The codes of the departments of `account a`, in their order. */
export const accountDepartments = sql<readonly string[]>`array(
  select ${d.departmentCode} from account_department d where ${d.accountId} = ${a.id} order by 1)`;
