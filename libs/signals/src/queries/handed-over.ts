import { anyOf, type EntityManager, sql } from '@ns/platform';
import { signalTables } from '../entities/index.ts';
import { departmentsInSight, type StaffActor } from '../policies/signal-policies.ts';
import { eventField } from './event-field.ts';

/**
 * Where a signal went that somebody saw once and no longer sees: the department it is in now. Undefined for those
 * who see all signals and for a signal that was never in one of the own departments.
 */
export async function departmentAfter(
  em: EntityManager,
  actor: StaffActor,
  signalId: string,
): Promise<string | undefined> {
  const departments = departmentsInSight(actor);
  if (departments === null) {
    return undefined;
  }
  const found = await signalTables(em)
    .selectFrom('signal as s')
    .innerJoin('signal_event as e', 'e.signal_id', 's.id')
    .select('s.department_code as department')
    .where('s.id', '=', signalId)
    .where('s.department_code', '<>', sql<string>`all(${departments})`)
    .where(eventField('assigned', 'fromDepartment'), '=', anyOf(departments))
    .limit(1)
    .executeTakeFirst();
  return found?.department;
}
