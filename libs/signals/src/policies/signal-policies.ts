import { isWithinReach, type PermissionName, reachOf, type StaffRole } from '@ns/identity';

/** Who works on signals, as far as rights are concerned. */
export interface StaffActor {
  readonly id: string;
  readonly kind: StaffRole;
  readonly departments: readonly string[];
}

interface InDepartment {
  readonly departmentCode: string;
}

/** Whether somebody may see a signal. */
export function canSee(actor: StaffActor, signal: InDepartment): boolean {
  return mayWith(actor, 'signal.read', signal);
}

/** Whether somebody may work on a signal or correct its category. */
export function canHandle(actor: StaffActor, signal: InDepartment): boolean {
  return mayWith(actor, 'signal.handle', signal);
}

/** Whether somebody may set a day where those who only work on the signal no longer may. */
export function canDecideDate(actor: StaffActor, signal: InDepartment): boolean {
  return mayWith(actor, 'signal.decideDate', signal);
}

/** Whether somebody may correct the contact of a signal that staff entered: who enters for others, and sees it. */
export function canCorrectContact(actor: StaffActor, signal: InDepartment): boolean {
  return canSee(actor, signal) && mayWith(actor, 'signal.enterForOthers', signal);
}

/** Whether somebody may have a signal's registration tried again: who works on it, or looks after registrations. */
export function canRetryRegistration(actor: StaffActor, signal: InDepartment): boolean {
  return canHandle(actor, signal) || mayWith(actor, 'registration.retry', signal);
}

/** Whether somebody may write internal notes. */
export function canNote(actor: StaffActor, signal: InDepartment): boolean {
  return mayWith(actor, 'signal.note', signal);
}

/** Whether somebody decides what everybody may see of a signal. */
export function canPublish(actor: StaffActor, signal: InDepartment): boolean {
  return mayWith(actor, 'signal.publish', signal);
}

/** Whether somebody decides what everybody may see of every signal, whatever its department. */
export function canPublishAll({ kind }: Pick<StaffActor, 'kind'>): boolean {
  return reachOf(kind, 'signal.publish') === 'ALL';
}

/** The departments whose signals somebody sees; null for all of them. */
export function departmentsInSight({ kind, departments }: StaffActor): readonly string[] | null {
  return reachOf(kind, 'signal.read') === 'ALL' ? null : departments;
}

/** The departments whose signals somebody works on; null for all of them. */
export function departmentsHandled({ kind, departments }: StaffActor): readonly string[] | null {
  return reachOf(kind, 'signal.handle') === 'ALL' ? null : departments;
}

function mayWith({ kind, departments }: StaffActor, name: PermissionName, { departmentCode }: InDepartment): boolean {
  return isWithinReach({ role: kind, departments }, name, departmentCode);
}

/** Whether everybody may see a signal. */
export function isPublic(signal: { readonly publishedAt?: Date | null }): boolean {
  return signal.publishedAt != null;
}

/** Whether an account reported a signal: reporters see and change only their own ones. */
export function isReporter(accountId: string, signal: { readonly reporterId?: string | null }): boolean {
  return signal.reporterId === accountId;
}
