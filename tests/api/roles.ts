/** Who calls the API, and groups of them as the tables of rights name them. */
export const roles = [
  'ANONYMOUS',
  'CITIZEN',
  'CLERK',
  'OTHER_CLERK',
  'HEAD',
  'DISPATCHER',
  'AUDITOR',
  'MANAGER',
  'ADMIN',
  'API_TOKEN',
  'CONTRACTOR_LINK',
] as const;
export type Role = (typeof roles)[number];
export const everybody: readonly Role[] = roles;
/** Those who call without an account: `CONTRACTOR_LINK` names the token of a contractor’s link as its right. */
const withoutAccount: readonly Role[] = ['ANONYMOUS', 'API_TOKEN', 'CONTRACTOR_LINK'];
export const signedIn: readonly Role[] = roles.filter((role) => !withoutAccount.includes(role));
export const staff: readonly Role[] = ['CLERK', 'OTHER_CLERK', 'HEAD', 'DISPATCHER', 'AUDITOR', 'MANAGER', 'ADMIN'];
export const enterers: readonly Role[] = ['CLERK', 'OTHER_CLERK', 'HEAD', 'DISPATCHER', 'ADMIN'];
export const supervisors: readonly Role[] = ['DISPATCHER', 'MANAGER', 'ADMIN'];
export const readersOfComparisons: readonly Role[] = ['DISPATCHER', 'AUDITOR', 'MANAGER', 'ADMIN'];
export const readersOfFigures: readonly Role[] = ['DISPATCHER', 'AUDITOR', 'MANAGER', 'ADMIN', 'API_TOKEN'];
/** A clerk reads the figures of the own departments. */
export const viewersOfFigures: readonly Role[] = [...staff, 'API_TOKEN'];
