import { type AuditActor, recordAudit } from '@ns/platform';
import { normalizeEmail } from '../domain/email-address.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { type RecoverableAccount, recoverableAccount } from '../queries/account-recoveries.ts';

/**
 * Finds the account of a citizen by its whole address, and writes down who looked.
 * @returns undefined when no citizen has this address
 */
export async function lookUpAccount(
  { database }: Needs<'database'>,
  { actor, email }: { readonly actor: AuditActor; readonly email: string },
): Promise<RecoverableAccount | undefined> {
  const address = normalizeEmail(email);
  if (address === undefined) {
    return undefined;
  }
  return database.transaction(async (tx) => {
    const account = await recoverableAccount(tx, address);
    if (account) {
      await recordAudit(tx, { actor, action: 'account.looked_up', subject: account.id });
    }
    return account;
  });
}
