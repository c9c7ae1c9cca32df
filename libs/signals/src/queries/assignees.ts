import { anyOf, type EntityManager, type NotNull } from '@ns/platform';
import { signalTables } from '../entities/index.ts';

/** Who is responsible for a signal. */
export interface AssignedSignal {
  readonly id: string;
  /** account of a member of staff */
  readonly assigneeId: string;
}

/** The assignees of some signals; those without one, and unknown ids, are absent. */
export async function assigneesOf(em: EntityManager, ids: readonly string[]): Promise<readonly AssignedSignal[]> {
  return signalTables(em)
    .selectFrom('signal')
    .select(['id', 'assignee_id as assigneeId'])
    .where('id', '=', anyOf(ids))
    .where('assignee_id', 'is not', null)
    .$narrowType<{ assigneeId: NotNull }>()
    .execute();
}
