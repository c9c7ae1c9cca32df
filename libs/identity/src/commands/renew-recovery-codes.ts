import type { ProofNeeds } from '../needs/identity-needs.ts';
import { type OwnerAct, proveOwner } from '../proofs/prove-owner.ts';
import { newRecoveryCodes } from '../second-factor/recovery-codes.ts';
import { noteFactor } from '../writes/note-factor.ts';

/** Gives new recovery codes; those before count no longer. @returns undefined when the proof is wrong */
export async function renewRecoveryCodes(needs: ProofNeeds, props: OwnerAct): Promise<readonly string[] | undefined> {
  const account = await proveOwner(needs, props);
  return (
    account &&
    needs.database.transaction(async (tx) => {
      await noteFactor(tx, props, 'second_factor.codes_renewed');
      return newRecoveryCodes(tx, needs.keys, account.id);
    })
  );
}
