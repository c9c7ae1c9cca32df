import { isStaff } from '../domain/role.ts';
import type { ProofNeeds } from '../needs/identity-needs.ts';
import { type OwnerAct, proveOwner } from '../proofs/prove-owner.ts';
import { newPasskeyOptions } from '../second-factor/passkeys.ts';

/**
 * Begins the making of a passkey: a second factor of staff, a way in of citizens.
 * @returns undefined when the proof is wrong
 */
export async function beginPasskey(needs: ProofNeeds, props: OwnerAct): Promise<string | undefined> {
  const account = await proveOwner(needs, props);
  const { database, factors } = needs;
  const use = isStaff(props.viewer.role) ? 'secondFactor' : 'signIn';
  return account && database.transaction((tx) => newPasskeyOptions(tx, factors, account, use));
}
