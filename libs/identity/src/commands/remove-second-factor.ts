import { noticeByMail } from '../links/account-notice.ts';
import type { ProofNeeds } from '../needs/identity-needs.ts';
import { type OwnerAct, proveOwner } from '../proofs/prove-owner.ts';
import { factorState, isFactorSet } from '../second-factor/factor-state.ts';
import { removePasskey } from '../second-factor/passkeys.ts';
import { removeRecoveryCodes } from '../second-factor/recovery-codes.ts';
import { removeTotp } from '../second-factor/totp.ts';
import { noteFactor } from '../writes/note-factor.ts';

export interface RemoveSecondFactorProps extends OwnerAct {
  /** null: the authenticator app */
  readonly passkey: string | null;
}

/**
 * Removes a passkey, or the app when none is named; with the last factor the recovery codes go too. The owner gets a
 * mail about it.
 */
export async function removeSecondFactor(
  needs: ProofNeeds,
  props: RemoveSecondFactorProps,
): Promise<'removed' | 'notFound' | 'wrong'> {
  const account = await proveOwner(needs, props);
  if (!account) {
    return 'wrong';
  }
  const { id, email } = account;
  return needs.database.transaction(async (tx) => {
    const removed = props.passkey === null ? await removeTotp(tx, id) : await removePasskey(tx, id, props.passkey);
    if (!removed) {
      return 'notFound';
    }
    if (!isFactorSet(await factorState(tx, id))) {
      await removeRecoveryCodes(tx, id);
    }
    await noteFactor(tx, props, 'second_factor.removed');
    await noticeByMail(tx, { kind: 'SECOND_FACTOR_REMOVED', accountId: id, email });
    return 'removed';
  });
}
