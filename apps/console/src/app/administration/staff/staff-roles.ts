import { type Role } from '@ns/contract/console';

/** The roles that can be given, from the least to the most; a role that is missing here does not compile. */
const order: Readonly<Record<Exclude<Role, 'CITIZEN'>, number>> = {
  CLERK: 1,
  HEAD: 2,
  DISPATCHER: 3,
  MANAGER: 4,
  ADMIN: 5,
};

export const staffRoles = (Object.keys(order) as (keyof typeof order)[]).toSorted((a, b) => order[a] - order[b]);
