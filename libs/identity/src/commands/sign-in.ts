import { type EntityManager, recordAudit } from '@ns/platform';
import { auditActorOf } from '../audit/audit-actor.ts';
import { rememberDevice } from '../devices/known-devices.ts';
import type { Visitor } from '../devices/visitor.ts';
import { normalizeEmail } from '../domain/email-address.ts';
import type { PersonProblem } from '../domain/person-rules.ts';
import { emailProblem, secretProblem } from '../domain/sign-in-problems.ts';
import { isStaff, type Role } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Needs, ProofNeeds } from '../needs/identity-needs.ts';
import { type FactorDemand, passSecondFactor } from '../proofs/pass-second-factor.ts';
import { openSession, type OpenSession, type SessionDevice } from '../sessions/open-session.ts';
import { checkCredentials, credentialsOf } from '../proofs/check-credentials.ts';
import { maySignInHere } from '../access/local-sign-in.ts';

export interface SignInProps {
  readonly email: string;
  readonly password: string | null | undefined;
  readonly code: string | null | undefined;
  readonly secondFactor?: string | null | undefined;
  readonly visitor: Visitor & SessionDevice;
}

export type SignInOutcome =
  | { readonly kind: 'signedIn'; readonly session: OpenSession }
  | { readonly kind: 'refused' }
  | { readonly kind: 'secondFactor'; readonly demand: FactorDemand }
  | { readonly kind: 'incomplete'; readonly problems: readonly PersonProblem[] };

/**
 * Signs in with a password or with a mailed code, and the second factor of accounts that have one. Staff are refused
 * where they sign in by single sign-on only.
 * @throws GraphQLError RATE_LIMITED
 */
export async function signIn(
  needs: ProofNeeds & Needs<'factors' | 'local' | 'sessions'>,
  props: SignInProps,
): Promise<SignInOutcome> {
  const { visitor } = props;
  const email = normalizeEmail(props.email);
  const credentials = credentialsOf(props.password, props.code);
  if (email === undefined || credentials === undefined) {
    const problems = [
      email === undefined ? emailProblem(props) : undefined,
      credentials === undefined ? secretProblem(props) : undefined,
    ];
    return { kind: 'incomplete', problems: problems.filter((problem) => problem !== undefined) };
  }
  let demand: FactorDemand | undefined;
  let isElsewhere = false;
  const person = await checkCredentials(needs, {
    email,
    credentials,
    visitor,
    admit: async (id) => {
      const em = needs.database.fork();
      isElsewhere = !(await maySignInHere(em, needs.local, id));
      if (isElsewhere) {
        return false;
      }
      const account = { id, role: await roleOf(em, id) };
      demand = await passSecondFactor(needs, { account, given: props.secondFactor, visitor });
      return demand === undefined;
    },
  });
  if (demand) {
    return { kind: 'secondFactor', demand };
  }
  if (!person || isElsewhere) {
    return { kind: 'refused' };
  }
  const { id } = person;
  return {
    kind: 'signedIn',
    session: await needs.database.transaction(async (tx) => {
      await rememberDevice(tx, needs.keys, { id, email }, visitor);
      if (isStaff(await roleOf(tx, id))) {
        await recordAudit(tx, {
          actor: auditActorOf(visitor, id),
          action: 'session.opened',
          subject: id,
          after: { method: credentials.method },
        });
      }
      return openSession(tx, needs.sessions, id, visitor);
    }),
  };
}

async function roleOf(em: EntityManager, id: string): Promise<Role> {
  const account = await identityTables(em).selectFrom('account').select('role').where('id', '=', id).executeTakeFirst();
  return account?.role ?? 'CITIZEN';
}
