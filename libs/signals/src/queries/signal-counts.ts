import { type EntityManager, rows, sql } from '@ns/platform';
import { type SignalStatus } from '../domain/signal-status.ts';
import { type StaffActor } from '../policies/signal-policies.ts';
import { matching, type SignalFilter, visibleTo } from './signal-filter.ts';

/** Numbers beside the entries of the status and department menus. */
export interface SignalCounts {
  readonly statuses: readonly { readonly status: SignalStatus; readonly count: number }[];
  readonly departments: readonly { readonly code: string; readonly count: number }[];
}

/** One menu reaches this far; beyond it a number tells nobody anything, and counting on costs. */
export const countLimit = 100_000;

/**
 * How many signals each status and each department would show. A menu leaves its own choice out of account, so that it
 * tells what another choice would bring. Rights are inside; entries with no signals are absent.
 */
export async function countSignals(em: EntityManager, actor: StaffActor, filter: SignalFilter): Promise<SignalCounts> {
  const anyStatus = await matching(em, { ...filter, statuses: null });
  const anyDepartment = await matching(em, { ...filter, departments: null });
  const statuses = await rows(em, sql<{ status: SignalStatus; count: number }>`
    select c.status, count(*)::int as count from (select s.status from signal s where ${visibleTo(actor)} and ${anyStatus} limit ${countLimit}) c group by c.status order by c.status`);
  const departments = await rows(em, sql<{ code: string; count: number }>`
    select c.department_code as code, count(*)::int as count
    from (select s.department_code from signal s where ${visibleTo(actor)} and ${anyDepartment} limit ${countLimit}) c group by c.department_code order by c.department_code`);
  return { statuses, departments };
}
