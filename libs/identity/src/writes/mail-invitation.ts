import type { EntityManager } from '@ns/platform';
import { type LocalSignIn, maySignInHere } from '../access/local-sign-in.ts';
import { openLink } from '../links/account-link.ts';
import { noticeByMail } from '../links/account-notice.ts';

/** Has a link mailed with which the account gets its password; where it has none, the way to the sign-in page. */
export async function mailInvitation(
  tx: EntityManager,
  local: LocalSignIn,
  accountId: string,
  email: string,
): Promise<void> {
  if (await maySignInHere(tx, local, accountId)) {
    await openLink(tx, { kind: 'INVITATION', accountId });
  } else {
    await noticeByMail(tx, { kind: 'WELCOME', accountId, email });
  }
}
