import { type CalendarDay, departmentRelation, plusDays, type WorkingCalendar } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { s } from '../entities/index.ts';
import { budgetCondition, nextDayBy, openCondition, overdueCondition, undecidedCondition } from './signal-row.ts';

/** Working days before a term ends in which it counts as near. */
const soonWorkingDays = 3;

/** The last day of the terms that are near on a day. */
export function soonUntil(calendar: WorkingCalendar, today: CalendarDay): CalendarDay {
  return calendar.plusWorkingDays(today, soonWorkingDays);
}

/** The Sunday of a day's week. */
export function weekEndOf(day: CalendarDay): CalendarDay {
  return plusDays(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7);
}

/** The term of `signal s` that ends first; the service clock does not run while the reporter is asked. */
export const nextTerm = sql<string>`(case when ${s.status} = 'AWAITING_REPORTER' then ${s.statutoryDueOn}
  else least(${s.serviceDueOn}, ${s.statutoryDueOn}) end)`;

/** Open, not overdue (as `overdue` says it), and the next term of `signal s` ends by that day. */
export function endingBy(until: CalendarDay, overdue = overdueCondition) {
  return sql<boolean>`(${openCondition} and not ${overdue} and ${nextTerm} <= ${until}::date)`;
}

/** What a department still has to do. */
export interface DepartmentWorkload {
  readonly departmentCode: string;
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly unassigned: number;
  /** a promised day passed, and nobody has set a new one */
  readonly undecided: number;
  /** the next day is by the end of the week */
  readonly dueThisWeek: number;
  readonly waitsForBudget: number;
  readonly oldestReceivedAt: Date;
}

const d = departmentRelation('d');

/** The departments with open signals, in the order of the menu. Rights are the caller's: it shows all departments. */
export async function workloadByDepartment(
  em: EntityManager,
  { soon, weekEnd }: { readonly soon: CalendarDay; readonly weekEnd: CalendarDay },
): Promise<readonly DepartmentWorkload[]> {
  const workload = sql<DepartmentWorkload>`
    select ${s.departmentCode} as "departmentCode", count(*)::int as open,
      count(*) filter (where ${overdueCondition})::int as overdue,
      count(*) filter (where ${endingBy(soon)})::int as "dueSoon",
      count(*) filter (where ${s.assigneeId} is null)::int as unassigned,
      count(*) filter (where ${undecidedCondition})::int as undecided,
      count(*) filter (where ${nextDayBy(weekEnd)})::int as "dueThisWeek",
      count(*) filter (where ${budgetCondition})::int as "waitsForBudget", min(${s.createdAt}) as "oldestReceivedAt"
    from signal s join ${d.relation} on ${d.code} = ${s.departmentCode} where ${openCondition}
    group by ${s.departmentCode}, ${d.position} order by ${d.position}, ${s.departmentCode}`;
  return (await workload.execute(em.getKysely())).rows;
}

/** What one person still has to do in a department. */
export interface PersonWorkload {
  readonly departmentCode: string;
  readonly assigneeId: string;
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
}

/**
 * The people who have open signals of some departments, those with most overdue ones first. Rights are the caller's.
 */
export async function workloadByPerson(
  em: EntityManager,
  departments: readonly string[],
  soon: CalendarDay,
): Promise<readonly PersonWorkload[]> {
  const overdue = sql`count(*) filter (where ${overdueCondition})::int`;
  const workload = sql<PersonWorkload>`
    select ${s.departmentCode} as "departmentCode", ${s.assigneeId} as "assigneeId", count(*)::int as open,
      ${overdue} as overdue, count(*) filter (where ${endingBy(soon)})::int as "dueSoon"
    from signal s where ${s.departmentCode} = any(${departments}::text[]) and ${openCondition}
      and ${s.assigneeId} is not null
    group by ${s.departmentCode}, ${s.assigneeId} order by ${overdue} desc, count(*) desc, ${s.assigneeId}`;
  return (await workload.execute(em.getKysely())).rows;
}
