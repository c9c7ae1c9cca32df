import { type ActorKind } from '../domain/transition.ts';

/** Who works on signals, as far as rights are concerned. */
export interface StaffActor {
  readonly id: string;
  readonly kind: Exclude<ActorKind, 'REPORTER' | 'SYSTEM'>;
  readonly departments: readonly string[];
}

interface InDepartment {
  readonly departmentCode: string;
}

/** A clerk sees the signals of the clerk's departments; dispatchers, managers and administrators see all. */
export function canSee(actor: StaffActor, signal: InDepartment): boolean {
  switch (actor.kind) {
    case 'DISPATCHER':
    case 'MANAGER':
    case 'ADMIN':
      return true;
    case 'CLERK':
      return actor.departments.includes(signal.departmentCode);
  }
}

/** Who may add notes to a signal or correct its category: staff who handle signals and may see this one. */
export function canHandle(actor: StaffActor, signal: InDepartment): boolean {
  return (actor.kind === 'CLERK' || actor.kind === 'DISPATCHER') && canSee(actor, signal);
}

/** Notes are for everybody on the staff who sees the signal. */
export function canNote(actor: StaffActor, signal: InDepartment): boolean {
  return canSee(actor, signal);
}

/** Who decides what everybody may see of a signal: the clerk of its department and those who look after all signals. */
export function canPublish(actor: StaffActor, signal: InDepartment): boolean {
  return canSee(actor, signal);
}

/** Whether everybody may see a signal. */
export function isPublic(signal: { readonly publishedAt?: Date | null }): boolean {
  return signal.publishedAt != null;
}

/** What a reporter sees and does: only the own signal. */
export function isReporter(accountId: string, signal: { readonly reporterId?: string | null }): boolean {
  return signal.reporterId === accountId;
}
