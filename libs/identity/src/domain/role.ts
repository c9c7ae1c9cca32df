/** Every role with what it is for, from the least to the most; what it may do says `permissions.ts`. */
export const roleDescriptions = {
  CITIZEN: 'Reports and follows signals of their own.',
  CLERK: 'Handles the signals of their departments.',
  HEAD: 'Leads a department: does what its clerks do, and sees its people and figures.',
  DISPATCHER: 'Routes signals and looks after registrations and deliveries that are stuck.',
  AUDITOR: 'Inspects: sees every signal, the figures, the accounts of staff and the audit, and changes nothing.',
  MANAGER: 'Sees everything, reopens, reads the figures.',
  ADMIN: 'Looks after accounts, menus and texts.',
} as const;

export type Role = keyof typeof roleDescriptions;

/** The roles in their order. */
export const roles = Object.keys(roleDescriptions) as readonly Role[];

/** The roles of people who work for the municipality. */
export type StaffRole = Exclude<Role, 'CITIZEN'>;

export function isStaff(role: Role): role is StaffRole {
  return role !== 'CITIZEN';
}
