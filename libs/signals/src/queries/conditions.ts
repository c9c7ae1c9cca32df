import { always, type Condition, sql } from '@ns/platform';
import { s } from '../entities/index.ts';
import { departmentsInSight, type StaffActor } from '../policies/signal-policies.ts';

/**
 * Any of some codes. One alone is compared by itself: only then an index that begins with the column is in the order of
 * the list.
 */
export function oneOf(column: ReturnType<typeof sql>, codes: readonly string[]): Condition {
  return codes.length === 1 ? sql<boolean>`${column} = ${codes[0]}` : sql<boolean>`${column} = any(${codes}::text[])`;
}

/** Every one of some conditions; true when there are none. */
export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? always : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** The rights of `canSee` as a condition on `signal s`, so that a list never fetches what it must not show. */
export function visibleTo(actor: StaffActor): Condition {
  const departments = departmentsInSight(actor);
  return departments === null ? always : oneOf(s.departmentCode, departments);
}
