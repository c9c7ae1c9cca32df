import type { CalendarDay } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { s } from '../entities/index.ts';
import { openCondition, overdueCondition } from './signal-row.ts';
import { endingBy, nextTerm } from './workload.ts';

/** An open signal whose term has passed or ends soon. */
export interface PressingSignal {
  readonly id: string;
  readonly reference: string;
  readonly categoryCode: string;
  readonly settlementCode: string;
  readonly address: string | null;
  readonly assigneeId: string | null;
  /** the term that ends, or ended, first */
  readonly dueOn: CalendarDay;
  readonly overdue: boolean;
  /** how many like it there are: overdue ones, or ones with a near term */
  readonly total: number;
  /** how many of them are the asked person's own */
  readonly own: number;
}

/**
 * Overdue signals of some departments, then those with a term until `soon`: of both kinds at most `most`, the
 * person's own ones first, then unassigned ones, each by due date.
 */
export async function pressingSignals(
  em: EntityManager,
  asked: {
    readonly departments: readonly string[];
    readonly accountId: string;
    readonly soon: CalendarDay;
    readonly most: number;
  },
): Promise<readonly PressingSignal[]> {
  const { departments, accountId, soon, most } = asked;
  const pressing = sql<PressingSignal & { readonly place: number }>`
    select * from (
      select ${s.id}, ${s.reference}, ${s.categoryCode} as "categoryCode", ${s.settlementCode} as "settlementCode",
        ${s.address}, ${s.assigneeId} as "assigneeId", ${nextTerm}::text as "dueOn",
        ${overdueCondition} as overdue, count(*) over alike::int as total,
        (count(*) filter (where ${s.assigneeId} = ${accountId}) over alike)::int as own,
        row_number() over (partition by ${overdueCondition} order by ${s.assigneeId} is not distinct from
          ${accountId}::uuid desc, ${s.assigneeId} is null desc, ${nextTerm}, ${s.id})::int as place
      from signal s where ${s.departmentCode} = any(${departments}::text[]) and ${openCondition}
        and (${overdueCondition} or ${endingBy(soon)})
      window alike as (partition by ${overdueCondition})) pressing
    where place <= ${most} order by overdue desc, place`;
  return (await pressing.execute(em.getKysely())).rows;
}
