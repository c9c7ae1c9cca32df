import { isStaff, type Role, roles, type StaffRole } from './role.ts';

/** How far a permission reaches. */
export const reaches = ['OWN_DEPARTMENTS', 'ALL'] as const;
/** `OWN_DEPARTMENTS`: what belongs to the departments of the account; `ALL`: everything of the municipality. */
export type Reach = (typeof reaches)[number];

/** Who has a permission, and how far. */
type Grants = Readonly<Partial<Record<StaffRole, Reach>>>;

const own = 'OWN_DEPARTMENTS';
const all = 'ALL';

/**
 * What staff may do: the only place where roles have rights. Root fields, list conditions, the workflow of signals and
 * both apps ask for a permission by its name and never for a role. Checked at start by `checkPermissions`.
 */
export const permissionTable = {
  /** sees signals with everything that belongs to them */
  'signal.read': { CLERK: own, HEAD: own, DISPATCHER: all, AUDITOR: all, MANAGER: all, ADMIN: all },
  /**
   * works on signals: begins, asks, answers, decides, corrects the category; signals are assigned to those who have it
   */
  'signal.handle': { CLERK: own, HEAD: own, DISPATCHER: all },
  /** gives signals to a department or a person */
  'signal.assign': { CLERK: own, HEAD: own, DISPATCHER: all },
  /** sets a day for a signal whose day passed without a new one, or was moved twice already */
  'signal.decideDate': { HEAD: own, MANAGER: all },
  /** opens a finished signal again */
  'signal.reopen': { CLERK: own, HEAD: own, MANAGER: all },
  /** decides what everybody may see of a signal */
  'signal.publish': { CLERK: own, HEAD: own, DISPATCHER: all, MANAGER: all, ADMIN: all },
  /** writes internal notes */
  'signal.note': { CLERK: own, HEAD: own, DISPATCHER: all, MANAGER: all, ADMIN: all },
  /** enters signals for people who telephone, write or come; whatever department they go to */
  'signal.enterForOthers': { CLERK: all, HEAD: all, DISPATCHER: all, ADMIN: all },
  /** tries again what is stuck on the way to the records system */
  'registration.retry': { DISPATCHER: all, MANAGER: all, ADMIN: all },
  /** writes down what people found out about a registration: a number, corrected data */
  'registration.correct': { DISPATCHER: all, ADMIN: all },
  /** reads the nightly comparisons with the records system */
  'registration.compare': { DISPATCHER: all, AUDITOR: all, MANAGER: all, ADMIN: all },
  /** sees all mails and their state */
  'delivery.read': { DISPATCHER: all, MANAGER: all, ADMIN: all },
  /** sends a mail again or sets it aside */
  'delivery.manage': { DISPATCHER: all, MANAGER: all, ADMIN: all },
  /** sends a mail to another address */
  'delivery.correct': { DISPATCHER: all, ADMIN: all },
  /** sees how much is open by department and person */
  'workload.read': { HEAD: own, DISPATCHER: all, AUDITOR: all, MANAGER: all, ADMIN: all },
  /** reads figures and exports them */
  'insights.read': { CLERK: own, HEAD: own, DISPATCHER: all, AUDITOR: all, MANAGER: all, ADMIN: all },
  /** reads figures by person */
  'insights.people': { HEAD: own },
  /** writes ready texts */
  'text.edit': { CLERK: own, HEAD: own, DISPATCHER: all, MANAGER: all, ADMIN: all },
  /** saved views that are shared reach the colleagues of the own departments, or everybody */
  'view.share': { CLERK: own, HEAD: own, DISPATCHER: all, MANAGER: all, ADMIN: all },
  /** reads and removes what others share */
  'view.manage': { ADMIN: all },
  /** gets the morning mail about terms: of the own signals, or of all departments */
  'digest.receive': { CLERK: own, HEAD: own, MANAGER: all },
  /** sees accounts of staff with their state */
  'staff.read': { HEAD: own, AUDITOR: all, ADMIN: all },
  /** invites, changes and deactivates accounts of staff */
  'staff.manage': { ADMIN: all },
  /** edits categories, departments, holidays and the municipality itself */
  'menus.manage': { ADMIN: all },
  /** gives a citizen who lost the mailbox, and came in person, another address of the account */
  'accounts.recover': { DISPATCHER: all, ADMIN: all },
  /** makes and revokes API tokens */
  'tokens.manage': { ADMIN: all },
  /** reads who changed and looked at what */
  'audit.read': { AUDITOR: all, ADMIN: all },
  /** reads the file plan, what it removed and what is held */
  'retention.read': { AUDITOR: all, ADMIN: all },
  /** changes and confirms the file plan, holds reports and releases them */
  'retention.manage': { ADMIN: all },
  /** sees how the installation is: what is stuck, since when, and what to do */
  'state.read': { ADMIN: all },
} as const satisfies Readonly<Record<string, Grants>>;

/** The name of something that staff may do. */
export type PermissionName = keyof typeof permissionTable;

/** A permission as its holder has it. */
export interface Permission {
  readonly name: PermissionName;
  readonly reach: Reach;
}

/** Every permission, in the order of the table. */
export const permissionNames = Object.keys(permissionTable) as readonly PermissionName[];

/** How far a role reaches with a permission; undefined when it does not have it. */
export function reachOf(role: Role, name: PermissionName): Reach | undefined {
  const grants: Grants = permissionTable[name];
  return isStaff(role) ? grants[role] : undefined;
}

/** Whether a role has a permission at all. */
export function hasPermission(role: Role, name: PermissionName): boolean {
  return reachOf(role, name) !== undefined;
}

/** Everything that a role may do; nothing for citizens, whose rights come from owning a signal. */
export function permissionsOf(role: Role): readonly Permission[] {
  return permissionNames.flatMap((name) => {
    const reach = reachOf(role, name);
    return reach === undefined ? [] : [{ name, reach }];
  });
}

/** The roles that have a permission, or have it with this reach; for conditions of statements. */
export function rolesWith(name: PermissionName, reach?: Reach): readonly StaffRole[] {
  return roles.filter(isStaff).filter((role) => {
    const found = reachOf(role, name);
    return found !== undefined && (reach === undefined || found === reach);
  });
}

/** A holder of permissions. */
interface Holder {
  readonly role: Role;
  readonly departments: readonly string[];
}

/** Whether somebody may do something with what belongs to a department; null stands for all departments together. */
export function isWithinReach({ role, departments }: Holder, name: PermissionName, department: string | null): boolean {
  const reach = reachOf(role, name);
  return reach === 'ALL' || (reach === 'OWN_DEPARTMENTS' && department !== null && departments.includes(department));
}

/**
 * Whether a role works for departments: its reach ends at them, so an account of it needs at least one.
 */
export function needsDepartment(role: StaffRole): boolean {
  return reachOf(role, 'signal.read') === 'OWN_DEPARTMENTS';
}

/**
 * Checks the table once at start: every role of staff sees signals, what one may do reaches no further than what one
 * may see, and somebody can look after accounts.
 * @throws Error naming what is wrong
 */
export function checkPermissions(
  table: Readonly<Record<string, Grants>> = permissionTable,
  staffRoles: readonly StaffRole[] = roles.filter(isStaff),
): void {
  for (const role of staffRoles) {
    const sight = table['signal.read']?.[role];
    if (sight === undefined) {
      throw new Error(`The role ${role} sees no signals.`);
    }
    for (const [name, grants] of Object.entries(table)) {
      if (name.startsWith('signal.') && name !== 'signal.enterForOthers' && grants[role] === all && sight !== all) {
        throw new Error(`The role ${role} has ${name} for signals that it does not see.`);
      }
    }
  }
  for (const [name, grants] of Object.entries(table)) {
    if (Object.keys(grants).length === 0) {
      throw new Error(`Nobody has the permission ${name}.`);
    }
  }
}
