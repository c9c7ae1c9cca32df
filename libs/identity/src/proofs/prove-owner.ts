import type { AccountViewer } from '../access/viewer.ts';
import type { Visitor } from '../devices/visitor.ts';
import type { ProofNeeds } from '../needs/identity-needs.ts';
import { type AccountView, accountView } from '../queries/account-views.ts';
import { checkCredentials, credentialsOf } from './check-credentials.ts';

/** What proves that the owner of an account is present: exactly one of the two. */
export interface OwnerProof {
  readonly password: string | null | undefined;
  /** mailed by `requestSignInCode` */
  readonly code: string | null | undefined;
}

/** What somebody does with the own account: who asks, and what proves that it is the owner. */
export interface OwnerAct {
  readonly viewer: AccountViewer;
  readonly proof: OwnerProof;
  readonly visitor: Visitor;
}

/**
 * Asks whether it is the owner of the session's account who acts. The attempt counts like one of signing in, and a code
 * is used up by it.
 * @returns the account; undefined when the proof is wrong, missing or doubled
 * @throws GraphQLError RATE_LIMITED
 */
export async function proveOwner(
  needs: ProofNeeds,
  { viewer, proof, visitor }: OwnerAct,
): Promise<AccountView | undefined> {
  const account = await accountView(needs.database.fork(), viewer.id);
  const credentials = credentialsOf(proof.password, proof.code);
  if (!account || !credentials) {
    return undefined;
  }
  const ownSession = `session:${viewer.sessionId}`;
  const owner = await checkCredentials(needs, { email: account.email, credentials, visitor, ownSession });
  return owner?.id === viewer.id ? account : undefined;
}
