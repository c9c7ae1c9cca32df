import type { Needs, ProofNeeds } from '../needs/identity-needs.ts';
import { type OwnerAct, proveOwner } from '../proofs/prove-owner.ts';
import { newTotp, type NewTotp } from '../second-factor/totp.ts';

/** Begins the set-up of an authenticator app. @returns undefined when the proof is wrong */
export async function beginTotp(needs: ProofNeeds & Needs<'factors'>, props: OwnerAct): Promise<NewTotp | undefined> {
  const account = await proveOwner(needs, props);
  const { database, keys, factors } = needs;
  return account && database.transaction((tx) => newTotp(tx, keys, account, factors.issuer));
}
