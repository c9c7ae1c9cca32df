import { type EntityManager, firstRow, rows, sql } from '@ns/platform';
import { appendSignalEvent } from '../commands/append-signal-event.ts';
import { lockSignal } from '../commands/lock-signal.ts';
import { openStatuses } from '../domain/signal-status.ts';

/** Open signals of a category, all and those that its department handles. */
export interface OpenOfCategory {
  readonly open: number;
  /** of a certain department */
  readonly inDepartment: number;
}

/** Counts the open signals of a category. */
export async function openOfCategory(em: EntityManager, category: string, department: string): Promise<OpenOfCategory> {
  const counted = await firstRow(
    em,
    sql<OpenOfCategory>`
    select count(*)::int as open, count(*) filter (where department_code = ${department})::int as "inDepartment"
    from signal where category_code = ${category} and status = any(${openStatuses}::signal_status[])`,
  );
  return counted ?? { open: 0, inDepartment: 0 };
}

/** Counts the open signals that a department handles. */
export async function openOfDepartment(em: EntityManager, department: string): Promise<number> {
  const counted = await firstRow(
    em,
    sql<{ open: number }>`
    select count(*)::int as open from signal
    where department_code = ${department} and status = any(${openStatuses}::signal_status[])`,
  );
  return counted?.open ?? 0;
}

/**
 * Hands the open signals of a category from one department to another, with an event each: the clerks of both see it
 * happen. An assignee of the former department is taken off.
 * @returns how many were handed over
 */
export async function handOverOpen(
  tx: EntityManager,
  {
    category,
    from,
    to,
    actorId,
  }: { readonly category: string; readonly from: string; readonly to: string; readonly actorId: string },
): Promise<number> {
  const open = await rows(
    tx,
    sql<{ id: string }>`
    select id from signal where category_code = ${category} and department_code = ${from}
      and status = any(${openStatuses}::signal_status[]) order by id`,
  );
  let count = 0;
  for (const { id } of open) {
    const signal = await lockSignal(tx, id);
    if (signal?.departmentCode === from && openStatuses.includes(signal.status)) {
      signal.departmentCode = to;
      signal.assigneeId = null;
      signal.version += 1;
      await tx.flush();
      await appendSignalEvent(tx, {
        signalId: id,
        type: 'department_changed',
        actor: { id: actorId, kind: 'STAFF' },
        data: { department: to, fromDepartment: from, toDepartment: to },
      });
      count += 1;
    }
  }
  return count;
}
