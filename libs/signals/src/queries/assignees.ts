import { type EntityManager, rows, sql } from '@ns/platform';

/** Who is responsible for a signal. */
export interface AssignedSignal {
  readonly id: string;
  /** account of a member of staff */
  readonly assigneeId: string;
}

/** The assignees of some signals; those without one, and unknown ids, are absent. */
export async function assigneesOf(em: EntityManager, ids: readonly string[]): Promise<readonly AssignedSignal[]> {
  return rows(
    em,
    sql<AssignedSignal>`
    select id, assignee_id as "assigneeId" from signal where id = any(${ids}::uuid[]) and assignee_id is not null`,
  );
}
