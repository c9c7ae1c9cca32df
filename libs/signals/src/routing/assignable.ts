import { type AccountView, isWithinReach } from '@ns/identity';

/** Signals are assigned to those who work on signals of the department. */
export function isAssignable(account: AccountView | undefined, department: string): boolean {
  return account !== undefined && isWithinReach(account, 'signal.handle', department);
}
