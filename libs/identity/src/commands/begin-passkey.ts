import type { Needs, ProofNeeds } from '../needs/identity-needs.ts';
import { type OwnerAct, proveOwner } from '../proofs/prove-owner.ts';
import { newPasskeyOptions } from '../second-factor/passkeys.ts';

/** Begins the making of a passkey. @returns undefined when the proof is wrong */
export async function beginPasskey(needs: ProofNeeds & Needs<'factors'>, props: OwnerAct): Promise<string | undefined> {
  const account = await proveOwner(needs, props);
  const { database, factors } = needs;
  return account && database.transaction((tx) => newPasskeyOptions(tx, factors, account));
}
