import { anyOf, type EntityManager, sql } from '@ns/platform';
import { appendSignalEvent } from './append-signal-event.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { openStatuses } from '../domain/signal-status.ts';
import { signalTables } from '../entities/index.ts';

/** Open signals of a category, all and those that its department handles. */
export interface OpenOfCategory {
  readonly open: number;
  /** of a certain department */
  readonly inDepartment: number;
}

/** Counts the open signals of a category. */
export async function openOfCategory(em: EntityManager, category: string, department: string): Promise<OpenOfCategory> {
  const own = sql<number>`(count(*) filter (where department_code = ${department}))::int`;
  return openSignals(em)
    .select([sql<number>`count(*)::int`.as('open'), own.as('inDepartment')])
    .where('category_code', '=', category)
    .executeTakeFirstOrThrow();
}

/** Counts the open signals that a department handles. */
export async function openOfDepartment(em: EntityManager, department: string): Promise<number> {
  const counted = await openSignals(em)
    .select(sql<number>`count(*)::int`.as('open'))
    .where('department_code', '=', department)
    .executeTakeFirstOrThrow();
  return counted.open;
}

function openSignals(em: EntityManager) {
  return signalTables(em).selectFrom('signal').where('status', '=', anyOf(openStatuses));
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
  const open = await openSignals(tx)
    .select('id')
    .where('category_code', '=', category)
    .where('department_code', '=', from)
    .orderBy('signal.id')
    .execute();
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
