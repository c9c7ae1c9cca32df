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
] as const;
export type Role = (typeof roles)[number];
export const everybody: readonly Role[] = roles;
export const signedIn: readonly Role[] = roles.filter((role) => role !== 'ANONYMOUS' && role !== 'API_TOKEN');
export const staff: readonly Role[] = ['CLERK', 'OTHER_CLERK', 'HEAD', 'DISPATCHER', 'AUDITOR', 'MANAGER', 'ADMIN'];
export const enterers: readonly Role[] = ['CLERK', 'OTHER_CLERK', 'HEAD', 'DISPATCHER', 'ADMIN'];
export const supervisors: readonly Role[] = ['DISPATCHER', 'MANAGER', 'ADMIN'];
export const readersOfComparisons: readonly Role[] = ['DISPATCHER', 'AUDITOR', 'MANAGER', 'ADMIN'];
export const readersOfFigures: readonly Role[] = ['DISPATCHER', 'AUDITOR', 'MANAGER', 'ADMIN', 'API_TOKEN'];
/** A clerk reads the figures of the own departments. */
export const viewersOfFigures: readonly Role[] = [...staff, 'API_TOKEN'];
