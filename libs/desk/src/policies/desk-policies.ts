import { hasPermission, reachOf } from '@ns/identity';
import type { StaffActor } from '@ns/signals';

/** null: for all departments */
interface ForDepartment {
  readonly departmentCode: string | null;
}

/**
 * Texts for all are read by all of the staff, a department's own by its people and by those who oversee all
 * departments.
 */
export function canReadText(actor: StaffActor, text: ForDepartment): boolean {
  return seesAllDepartments(actor) || text.departmentCode === null || actor.departments.includes(text.departmentCode);
}

/** Who works for departments writes texts of the own ones; everybody else writes all. */
export function canEditText(actor: StaffActor, text: ForDepartment): boolean {
  return seesAllDepartments(actor) || (text.departmentCode !== null && actor.departments.includes(text.departmentCode));
}

/** A view is changed only by the account that saved it. */
export function canChangeView(actor: StaffActor, view: { readonly ownerId: string }): boolean {
  return view.ownerId === actor.id;
}

/** A shared view outlives its owner's interest in it: those with `view.manage` may remove it too. */
export function canRemoveView(
  actor: StaffActor,
  view: { readonly ownerId: string; readonly shared: boolean },
): boolean {
  return canChangeView(actor, view) || (view.shared && hasPermission(actor.kind, 'view.manage'));
}

/** Whose ready texts are those of all departments. */
export function seesAllDepartments(actor: StaffActor): boolean {
  return reachOf(actor.kind, 'text.edit') === 'ALL';
}
