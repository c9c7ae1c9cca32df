import { type EntityManager, type NotNull, recordAudit } from '@ns/platform';
import { auditActorOf } from '../audit/audit-actor.ts';
import { rememberDevice } from '../devices/known-devices.ts';
import { securitySource } from '../devices/security-source.ts';
import type { Visitor } from '../devices/visitor.ts';
import type { AccountLinkKind } from '../domain/account-mail.ts';
import { passwordProblem, type PersonProblem } from '../domain/person-rules.ts';
import { isStaff, type Role } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Needs, ProofNeeds } from '../needs/identity-needs.ts';
import { lockLink, voidLinks } from '../links/account-link.ts';
import { maySignInHere } from '../access/local-sign-in.ts';
import { noticeByMail } from '../links/account-notice.ts';
import { type FactorDemand, passSecondFactor } from '../proofs/pass-second-factor.ts';
import { endAllSessions } from '../sessions/end-session.ts';
import { openSession, type OpenSession, type SessionDevice } from '../sessions/open-session.ts';

/** `refused`: the link is wrong, used or too old. */
export type NewPasswordOutcome =
  | { readonly kind: 'signedIn'; readonly session: OpenSession }
  | { readonly kind: 'invalid'; readonly problems: readonly PersonProblem[] }
  | { readonly kind: 'secondFactor'; readonly demand: FactorDemand }
  | { readonly kind: 'refused' };

/** Links that set a password. */
type PasswordLink = Extract<AccountLinkKind, 'INVITATION' | 'PASSWORD_RESET'>;

export interface SetPasswordByLinkProps {
  readonly kind: PasswordLink;
  /** of the mailed link */
  readonly token: string;
  readonly password: string;
  /** of accounts that have one: who reads the mail is not yet the person */
  readonly secondFactor?: string | null | undefined;
  readonly visitor: Visitor & SessionDevice;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/**
 * Sets the password that a mailed link of an invitation or of a forgotten password allows, ends every session and every
 * other link, and signs in.
 * @throws GraphQLError RATE_LIMITED
 */
export async function setPasswordByLink(
  needs: ProofNeeds & Needs<'factors' | 'local' | 'sessions'>,
  { kind, token, password, secondFactor, visitor }: SetPasswordByLinkProps,
): Promise<NewPasswordOutcome> {
  await needs.limits.count('verify', visitor);
  const person = await personOf(needs.database.fork(), needs, kind, token);
  if (!person) {
    return { kind: 'refused' };
  }
  const problem = passwordProblem(password, person);
  if (problem) {
    return { kind: 'invalid', problems: [problem] };
  }
  const demand = await passSecondFactor(needs, { account: person, given: secondFactor, visitor });
  if (demand) {
    return { kind: 'secondFactor', demand };
  }
  const passwordHash = await needs.hasher.hash(password);
  const session = await needs.database.transaction(async (tx) => {
    // Looked at again under its lock: the link may have been used meanwhile.
    const owner = await personOf(tx, needs, kind, token);
    return owner && setPassword(tx, needs, kind, owner, passwordHash, visitor);
  });
  if (!session) {
    return { kind: 'refused' };
  }
  const { accountId } = session;
  needs.security.record({ event: 'password_set', accountId }, securitySource(needs.security, visitor));
  return { kind: 'signedIn', session };
}

async function setPassword(
  tx: EntityManager,
  { keys, sessions }: Needs<'keys' | 'sessions'>,
  kind: PasswordLink,
  person: Person,
  passwordHash: string,
  visitor: Visitor & SessionDevice,
): Promise<OpenSession> {
  await identityTables(tx)
    .updateTable('account')
    .set({ password_hash: passwordHash })
    .where('id', '=', person.id)
    .execute();
  await voidLinks(tx, person.id, ['INVITATION', 'PASSWORD_RESET']);
  await endAllSessions(tx, person.id);
  if (kind === 'PASSWORD_RESET') {
    await noticeByMail(tx, { kind: 'PASSWORD_CHANGED', accountId: person.id, email: person.email });
  }
  if (isStaff(person.role)) {
    const action = kind === 'INVITATION' ? 'staff.accepted' : 'password.reset';
    await recordAudit(tx, { actor: auditActorOf(visitor, person.id), action, subject: person.id });
  }
  await rememberDevice(tx, keys, person, visitor);
  return openSession(tx, sessions, person.id, visitor);
}

/** Whose password a link sets, while it works and they may sign in here; a transaction locks link and account. */
async function personOf(
  em: EntityManager,
  { keys, local }: Needs<'keys' | 'local'>,
  kind: PasswordLink,
  token: string,
): Promise<Person | undefined> {
  const link = await lockLink(em, keys, token, [kind]);
  const person =
    link &&
    (await identityTables(em)
      .selectFrom('account')
      .select(['id', 'name', 'email', 'role'])
      .where('id', '=', link.accountId)
      .$narrowType<{ name: NotNull; email: NotNull }>()
      .forUpdate()
      .executeTakeFirst());
  return person && (await maySignInHere(em, local, person.id)) ? person : undefined;
}
