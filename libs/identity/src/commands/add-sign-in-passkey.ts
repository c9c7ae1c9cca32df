import type { AccountViewer } from '../access/viewer.ts';
import { noticeByMail } from '../links/account-notice.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { accountView } from '../queries/account-views.ts';
import { keepPasskey } from '../second-factor/passkeys.ts';

export interface AddSignInPasskeyProps {
  readonly viewer: AccountViewer;
  readonly name: string;
  /** what the browser made (RegistrationResponseJSON) */
  readonly response: string;
}

/** Keeps a passkey with which a citizen signs in; the owner gets a mail. @returns false when it is not accepted */
export async function addSignInPasskey(
  { database, factors }: Needs<'database' | 'factors'>,
  { viewer, name, response }: AddSignInPasskeyProps,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const account = await accountView(tx, viewer.id);
    if (!account || !(await keepPasskey(tx, factors, viewer.id, name, response, 'signIn'))) {
      return false;
    }
    await noticeByMail(tx, { kind: 'PASSKEY_ADDED', accountId: account.id, email: account.email });
    return true;
  });
}
