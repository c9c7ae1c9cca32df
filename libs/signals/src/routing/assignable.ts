import { type AccountView, isWithinReach } from '@ns/identity';

/** Whether signals of the department can be assigned to an account: it works on them. */
export function isAssignable(account: AccountView | undefined, department: string): boolean {
  return account !== undefined && isWithinReach(account, 'signal.handle', department);
}
