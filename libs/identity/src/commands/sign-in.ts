import { rememberDevice } from '../devices/known-devices.ts';
import { type Visitor } from '../devices/visitor.ts';
import { normalizeEmail } from '../domain/email-address.ts';
import { type PersonProblem, unusableEmail } from '../domain/person-rules.ts';
import { type Uses } from '../identity-parts.ts';
import { openSession, type OpenSession, type SessionDevice } from '../sessions/open-session.ts';
import { checkCredentials, credentialsOf } from './check-credentials.ts';

export interface SignInProps {
  readonly email: string;
  readonly password: string | null | undefined;
  readonly code: string | null | undefined;
}

export type SignInOutcome =
  | { readonly kind: 'signedIn'; readonly session: OpenSession }
  | { readonly kind: 'refused' }
  | { readonly kind: 'incomplete'; readonly problems: readonly PersonProblem[] };

const oneOfBoth: PersonProblem = {
  path: 'password',
  message: {
    bg: 'Въведете или паролата си, или кода от имейла.',
    en: 'Enter either your password or the code from the e-mail.',
  },
};

/**
 * Signs in with a password or with a mailed code.
 * @throws GraphQLError RATE_LIMITED
 */
export async function signIn(
  uses: Uses<'database' | 'keys' | 'hasher' | 'limits' | 'security'>,
  props: SignInProps,
  visitor: Visitor & SessionDevice,
): Promise<SignInOutcome> {
  const email = normalizeEmail(props.email);
  const credentials = credentialsOf(props.password, props.code);
  if (email === undefined || credentials === undefined) {
    const problems = [
      email === undefined ? unusableEmail : undefined,
      credentials === undefined ? oneOfBoth : undefined,
    ];
    return { kind: 'incomplete', problems: problems.filter((problem) => problem !== undefined) };
  }
  const accountId = await checkCredentials(uses, email, credentials, visitor);
  if (accountId === undefined) {
    return { kind: 'refused' };
  }
  return {
    kind: 'signedIn',
    session: await uses.database.transaction(async (tx) => {
      await rememberDevice(tx, uses.keys, { id: accountId, email }, visitor);
      return openSession(tx, accountId, visitor);
    }),
  };
}
