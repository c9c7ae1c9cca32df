import { normalizeEmail } from '../domain/email-address.ts';
import { passwordProblem } from '../domain/person-rules.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { changeStaffAccount, type StaffProblem } from '../writes/change-staff-account.ts';

/**
 * Sets a new password, as the operator of an installation does, and ends every session.
 * @returns what is wrong; empty when it was set
 */
export async function setStaffPassword(
  { database, hasher }: Needs<'database' | 'hasher'>,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<readonly StaffProblem[]> {
  const problem = passwordProblem(password, { email: normalizeEmail(email) });
  if (problem) {
    return [problem];
  }
  const passwordHash = await hasher.hash(password);
  return database.transaction((tx) =>
    changeStaffAccount(tx, email, (id) =>
      identityTables(tx).updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id).execute(),
    ),
  );
}
