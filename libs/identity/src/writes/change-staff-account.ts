import type { EntityManager } from '@ns/platform';
import { normalizeEmail } from '../domain/email-address.ts';
import type { PersonProblem } from '../domain/person-rules.ts';
import { isStaff } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { endAllSessions } from '../sessions/end-session.ts';
import { inTurn } from '../staff/staff-command.ts';
import { type Text, textOf } from '../texts/index.ts';

/** Why nothing was changed, for the operator. */
export type StaffProblem = PersonProblem | { readonly path: 'departments' | 'account'; readonly message: Text };

const noSuchStaff: StaffProblem = { path: 'account', message: textOf('unknownStaffAddress') };

/**
 * Changes an account of the staff in its turn; its sessions end and its devices are forgotten.
 * @returns what is wrong; empty when it was changed
 */
export async function changeStaffAccount(
  tx: EntityManager,
  email: string,
  change: (id: string) => Promise<unknown>,
): Promise<readonly StaffProblem[]> {
  await inTurn(tx);
  const account = await identityTables(tx)
    .selectFrom('account')
    .select(['id', 'role'])
    .where('email', '=', normalizeEmail(email) ?? '')
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!account || !isStaff(account.role)) {
    return [noSuchStaff];
  }
  await change(account.id);
  await identityTables(tx).deleteFrom('known_device').where('account_id', '=', account.id).execute();
  await endAllSessions(tx, account.id);
  return [];
}
