import { noticeByMail } from '../links/account-notice.ts';
import type { ProofNeeds } from '../needs/identity-needs.ts';
import { type OwnerAct, proveOwner } from '../proofs/prove-owner.ts';
import { removePasskey } from '../second-factor/passkeys.ts';

/** Removes a passkey of a citizen; the owner gets a mail. */
export async function removeSignInPasskey(
  needs: ProofNeeds,
  props: OwnerAct & { readonly id: string },
): Promise<'removed' | 'notFound' | 'wrong'> {
  const account = await proveOwner(needs, props);
  if (!account) {
    return 'wrong';
  }
  return needs.database.transaction(async (tx) => {
    if (!(await removePasskey(tx, account.id, props.id))) {
      return 'notFound';
    }
    await noticeByMail(tx, { kind: 'PASSKEY_REMOVED', accountId: account.id, email: account.email });
    return 'removed';
  });
}
