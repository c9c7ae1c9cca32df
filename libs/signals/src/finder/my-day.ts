import { type EntityManager, mustExist, sql } from '@ns/platform';
import type { StaffActor } from '../policies/signal-policies.ts';
import { visibleTo } from '../queries/conditions.ts';
import { followedCondition } from '../queries/signal-row.ts';
import { matching } from './signal-filter.ts';

/** What waits for somebody today. */
export interface MyDay {
  readonly dueToday: number;
  readonly undecided: number;
  readonly awaitsHead: number;
  readonly awaitsManagement: number;
  readonly overdue: number;
  readonly answered: number;
  readonly disputed: number;
  readonly newDangerous: number;
  readonly withUpdates: number;
  /** signals with any of these, each counted once */
  readonly total: number;
}

/**
 * Counts of what waits in the departments that somebody sees, each by the filter of its list. One statement, which
 * reads the open and the forwarded signals once; of the others only those with updates. The permission is the caller's.
 */
export async function countMyDay(em: EntityManager, actor: StaffActor): Promise<MyDay> {
  const [dueToday, undecided, awaitsHead, awaitsManagement, overdue, answered, disputed, newDangerous, withUpdates] = [
    await matching(em, { dueToday: true }),
    await matching(em, { undecided: true }),
    await matching(em, { awaitsHead: true }),
    await matching(em, { awaitsManagement: true }),
    await matching(em, { overdue: true }),
    await matching(em, { answered: true }),
    await matching(em, { disputed: true }),
    await matching(em, { statuses: ['RECEIVED'], dangerous: true }),
    await matching(em, { withUpdates: true }),
  ];
  const counts = sql<MyDay>`
    select count(*) filter (where d.due_today)::int as "dueToday",
      count(*) filter (where d.undecided)::int as undecided, count(*) filter (where d.overdue)::int as overdue,
      count(*) filter (where d.awaits_head)::int as "awaitsHead",
      count(*) filter (where d.awaits_management)::int as "awaitsManagement",
      count(*) filter (where d.answered)::int as answered, count(*) filter (where d.disputed)::int as disputed,
      count(*) filter (where d.new_dangerous)::int as "newDangerous",
      count(*) filter (where d.with_updates)::int as "withUpdates",
      count(*) filter (where d.due_today or d.undecided or d.overdue or d.answered or d.disputed or d.new_dangerous
        or d.with_updates)::int as total
    from (select ${dueToday} as due_today, ${undecided} as undecided, ${overdue} as overdue,
        ${awaitsHead} as awaits_head, ${awaitsManagement} as awaits_management,
        ${answered} as answered, ${disputed} as disputed, (${newDangerous}) as new_dangerous,
        ${withUpdates} as with_updates
      from signal s where ${followedCondition} and ${visibleTo(actor)}
      union all select false, false, false, false, false, false, false, false, true
      from signal s where ${withUpdates} and not ${followedCondition} and ${visibleTo(actor)}) d`;
  const [row] = (await counts.execute(em.getKysely())).rows;
  return mustExist(row, 'Counts have one row.');
}
