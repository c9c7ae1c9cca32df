/** What an account may do, from the least to the most. */
export const roles = ['CITIZEN', 'CLERK', 'DISPATCHER', 'MANAGER', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** The roles of people who work for the municipality. */
export type StaffRole = Exclude<Role, 'CITIZEN'>;

export function isStaff(role: Role): role is StaffRole {
  return role !== 'CITIZEN';
}
