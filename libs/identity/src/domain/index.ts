/** What the domains of other slices may know of accounts: roles and what they may do. */
export {
  hasPermission,
  isWithinReach,
  type PermissionName,
  permissionNames,
  reachOf,
  rolesWith,
} from './permissions.ts';
export { isStaff, type Role, roles, type StaffRole } from './role.ts';
export { type ForgettablePart } from './forgettable-part.ts';
