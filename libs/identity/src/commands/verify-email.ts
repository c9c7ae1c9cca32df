import { type EntityManager, type NotNull, sql } from '@ns/platform';
import { rememberDevice } from '../devices/known-devices.ts';
import { isRequester, type PresentedRequester, presentRequester } from '../devices/requester.ts';
import { securitySource } from '../devices/security-source.ts';
import type { Visitor } from '../devices/visitor.ts';
import { passwordProblem, type PersonProblem } from '../domain/person-rules.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Needs, ProofNeeds } from '../needs/identity-needs.ts';
import { noPassword } from '../secrets/password-hasher.ts';
import { readMailToken } from '../secrets/mail-tokens.ts';
import { openSession, type OpenSession, type SessionDevice } from '../sessions/open-session.ts';
import { createAccount } from '../writes/create-account.ts';

export interface VerifyEmailProps {
  /** of the mailed link */
  readonly token: string;
  /** takes the place of the one given at the registration */
  readonly password: string | null | undefined;
  readonly visitor: Visitor & SessionDevice;
}

/**
 * `passwordNeeded`: the link is good, but somebody else, or somewhere else, the account was asked for; the address may
 * be shown, because the mail went there. `refused`: wrong, used or too old, or the address has an account.
 */
export type VerifyEmailOutcome =
  | { readonly kind: 'signedIn'; readonly session: OpenSession }
  | { readonly kind: 'passwordNeeded'; readonly email: string }
  | { readonly kind: 'invalid'; readonly problems: readonly PersonProblem[] }
  | { readonly kind: 'refused' };

/**
 * Makes the account that a mailed token stands for and signs it in. Its password is the one given now or, only for the
 * device or program that asked for the account, the one given then: a password that a stranger chose for this address
 * never becomes valid (decision 0120). An account that was asked for without a password begins without one, wherever
 * the link is pressed.
 * @throws GraphQLError RATE_LIMITED
 */
export async function verifyEmail(
  needs: ProofNeeds & Needs<'sessions'>,
  { token, password, visitor }: VerifyEmailProps,
): Promise<VerifyEmailOutcome> {
  await needs.limits.count('verify', visitor);
  const registrationId = readMailToken(needs.keys, token);
  if (registrationId === undefined) {
    return { kind: 'refused' };
  }
  let isPasswordSet = false;
  const outcome = await needs.database.transaction<VerifyEmailOutcome>(async (tx) => {
    const pending = await lockOpen(tx, registrationId, presentRequester(needs.keys, visitor));
    if (!pending) {
      return { kind: 'refused' };
    }
    if (password == null && !pending.is_own && pending.password_hash !== noPassword) {
      return { kind: 'passwordNeeded', email: pending.email };
    }
    const problem = password == null ? undefined : passwordProblem(password, pending);
    if (problem) {
      return { kind: 'invalid', problems: [problem] };
    }
    const passwordHash = password == null ? pending.password_hash : await needs.hasher.hash(password);
    const account = await createAccount(tx, registrationId, passwordHash);
    if (!account) {
      return { kind: 'refused' };
    }
    isPasswordSet = passwordHash !== noPassword;
    await rememberDevice(tx, needs.keys, account, visitor);
    return { kind: 'signedIn', session: await openSession(tx, needs.sessions, account.id, visitor) };
  });
  if (outcome.kind === 'signedIn' && isPasswordSet) {
    const { accountId } = outcome.session;
    needs.security.record({ event: 'password_set', accountId }, securitySource(needs.security, visitor));
  }
  return outcome;
}

/**
 * The registration while its link counts and its address has no account. The lock makes the second of two simultaneous
 * presses wait and find the link used.
 */
async function lockOpen(tx: EntityManager, registrationId: string, requester: PresentedRequester) {
  return identityTables(tx)
    .selectFrom('pending_registration as r')
    .select(['name', 'email', 'password_hash'])
    .select(isRequester(requester).as('is_own'))
    .where('id', '=', registrationId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('account as a')
            .select('a.id')
            .whereRef('a.email', '=', 'r.email')
            .where('a.deleted_at', 'is', null)
            .where((eb) => eb.or([eb('a.password_hash', 'is not', null), eb('a.role', '<>', 'CITIZEN')])),
        ),
      ),
    )
    .$narrowType<{ name: NotNull; email: NotNull; password_hash: NotNull }>()
    .forUpdate('r')
    .executeTakeFirst();
}
