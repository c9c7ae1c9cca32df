import type { ApiContext } from '../access/api-context.ts';
import type { AccountViewer } from '../access/viewer.ts';
import type { OwnerAct, OwnerProof } from '../proofs/prove-owner.ts';

/** Options of the arguments that prove who acts: every mutation that takes a password takes a code. */
export const presentPassword = {
  nullable: true,
  description: 'The present password, as proof; or leave it out and give a `code`.',
};
export const mailedCode = {
  nullable: true,
  description:
    'Instead of the password: six digits that requestSignInCode mailed to the address of the account. They count once.',
};

export const passkeyProof = {
  nullable: true,
  description:
    'Instead of both, for citizens: what the own passkey signed for `beginPasskeyProof`, AuthenticationResponseJSON ' +
    'as text. It counts once.',
};

/** An act on the own account with its proof. */
export function ownerAct(viewer: AccountViewer, proof: OwnerProof, visitor: ApiContext): OwnerAct {
  return { viewer, proof, visitor };
}
