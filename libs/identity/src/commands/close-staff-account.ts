import { sql } from '@ns/platform';
import { revokeTokensOf } from '../api-tokens/api-token.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { changeStaffAccount, type StaffProblem } from '../writes/change-staff-account.ts';

/**
 * Closes an account for good: its sessions end at once, what it did stays in the history.
 * @returns what is wrong; empty when it was closed
 */
export async function closeStaffAccount(
  { database, erasures }: Needs<'database' | 'erasures'>,
  { email }: { readonly email: string },
): Promise<readonly StaffProblem[]> {
  const closed: string[] = [];
  const problems = await database.transaction((tx) =>
    changeStaffAccount(tx, email, async (id) => {
      closed.push(id);
      await identityTables(tx)
        .updateTable('account')
        .set({ name: null, email: null, password_hash: null, deleted_at: sql`now()` })
        .where('id', '=', id)
        .execute();
      await identityTables(tx).deleteFrom('account_notice').where('account_id', '=', id).execute();
      await revokeTokensOf(tx, id);
    }),
  );
  for (const id of closed) {
    await erasures.add(id);
  }
  return problems;
}
