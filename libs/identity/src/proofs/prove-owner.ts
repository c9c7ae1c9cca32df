import type { AccountViewer } from '../access/viewer.ts';
import { securitySource } from '../devices/security-source.ts';
import type { Visitor } from '../devices/visitor.ts';
import { isStaff } from '../domain/role.ts';
import type { ProofNeeds } from '../needs/identity-needs.ts';
import { type AccountView, accountView } from '../queries/account-views.ts';
import { checkPasskey } from '../second-factor/passkeys.ts';
import { checkCredentials, credentialsOf } from './check-credentials.ts';

/** What proves that the owner of an account is present: exactly one of them. */
export interface OwnerProof {
  readonly password: string | null | undefined;
  /** mailed by `requestSignInCode` */
  readonly code: string | null | undefined;
  /** what a passkey signed just now (AuthenticationResponseJSON), see `beginPasskeyProof` */
  readonly passkey?: string | null | undefined;
}

/** What somebody does with the own account: who asks, and what proves that it is the owner. */
export interface OwnerAct {
  readonly viewer: AccountViewer;
  readonly proof: OwnerProof;
  readonly visitor: Visitor;
}

/**
 * Asks whether it is the owner of the session's account who acts. The attempt counts like one of signing in, and a code
 * or what a passkey signed is used up by it.
 * @returns the account; undefined when the proof is wrong, missing or doubled
 * @throws GraphQLError RATE_LIMITED
 */
export async function proveOwner(
  needs: ProofNeeds,
  { viewer, proof, visitor }: OwnerAct,
): Promise<AccountView | undefined> {
  const account = await accountView(needs.database.fork(), viewer.id);
  if (account && isByPasskey(proof)) {
    return (await isOwnPasskey(needs, viewer, proof.passkey, visitor)) ? account : undefined;
  }
  const credentials = proof.passkey ? undefined : credentialsOf(proof.password, proof.code);
  if (!account || !credentials) {
    return undefined;
  }
  const ownSession = `session:${viewer.sessionId}`;
  const owner = await checkCredentials(needs, { email: account.email, credentials, visitor, ownSession });
  return owner?.id === viewer.id ? account : undefined;
}

/** Whether a passkey, and nothing else, is given as proof. */
export function isByPasskey(proof: OwnerProof): proof is OwnerProof & { readonly passkey: string } {
  return Boolean(proof.passkey) && !proof.password && !proof.code;
}

/** The passkeys of staff are second factors, made without asking who holds the device: they prove nothing alone. */
async function isOwnPasskey(
  { database, limits, security, factors }: ProofNeeds,
  viewer: AccountViewer,
  response: string,
  visitor: Visitor,
): Promise<boolean> {
  if (isStaff(viewer.role)) {
    return false;
  }
  await limits.countSecondFactor(viewer.id, visitor);
  const isRight = await database.transaction((tx) => checkPasskey(tx, factors, viewer.id, response, 'signIn'));
  if (isRight) {
    await limits.secondFactorSucceeded(viewer.id);
  } else {
    const refused = { event: 'passkey_refused', accountId: viewer.id, reason: 'proof' } as const;
    security.record(refused, securitySource(security, visitor));
  }
  return isRight;
}
