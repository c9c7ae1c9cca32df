import type { Needs } from '../needs/identity-needs.ts';
import { removeFactors } from '../second-factor/factor-state.ts';
import { changeStaffAccount, type StaffProblem } from '../writes/change-staff-account.ts';

/**
 * Takes every second factor away, for somebody who lost them all. A role that must have one sets it up at the next
 * sign-in.
 * @returns what is wrong; empty when they were taken away
 */
export async function resetStaffFactors(
  { database }: Needs<'database'>,
  { email }: { readonly email: string },
): Promise<readonly StaffProblem[]> {
  return database.transaction((tx) => changeStaffAccount(tx, email, (id) => removeFactors(tx, id)));
}
