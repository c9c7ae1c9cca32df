import { type EntityManager, sql } from '@ns/platform';
import { e, s } from '../entities/index.ts';
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
  const row = (
    await sql<{ department: string }>`
    select ${s.departmentCode} as department from signal s
    where ${s.id} = ${signalId} and ${s.departmentCode} <> all(${departments}::text[]) and exists (
      select 1 from signal_event e
        where ${e.signalId} = ${s.id} and ${eventField('assigned', 'fromDepartment')} = any(${departments}::text[]))`.execute(
      em.getKysely(),
    )
  ).rows[0];
  return row?.department;
}
