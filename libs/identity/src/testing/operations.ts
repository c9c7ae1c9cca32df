import type { Answer, Caller, IdentityTestBed } from './identity-test-bed.ts';

const sessionFields =
  '__typename ... on Session { accessToken expiresAt refreshToken account { id name email emailVerified role ' +
  'language departments { code name } } } ... on ErrorResult { code message }';

/** What a mutation's union answered, whichever member it was. */
export interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly accessToken?: string;
  readonly refreshToken?: string | null;
  readonly email?: string;
  readonly account?: {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly language: string;
    readonly emailVerified: boolean;
  };
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

export interface Spoken extends Answer {
  readonly outcome: Outcome | undefined;
}

async function mutate(
  bed: IdentityTestBed,
  field: string,
  source: string,
  variables: Record<string, unknown>,
  caller?: Caller,
): Promise<Spoken> {
  const answer = await bed.ask(source, variables, caller);
  return { ...answer, outcome: answer.data?.[field] as Outcome | undefined };
}

export const password = 'Дълга-парола-7';

export function register(
  bed: IdentityTestBed,
  input: { email: string; name?: string; password?: string | null; language?: 'BG' | 'EN' },
  caller?: Caller,
): Promise<Spoken> {
  const source =
    'mutation ($input: RegisterCitizenInput!) { registerCitizen(input: $input) { __typename ... on ' +
    'RegistrationRequested { message } ... on InvalidInputError { code message fields { path message } } } }';
  return mutate(bed, 'registerCitizen', source, { input: { name: 'Демо подател', password, ...input } }, caller);
}

export function verify(bed: IdentityTestBed, token: string, caller?: Caller, chosen?: string): Promise<Spoken> {
  return mutate(
    bed,
    'verifyEmail',
    `mutation ($token: String!, $password: String) {
      verifyEmail(token: $token, password: $password) {
        ${sessionFields}
        ... on PasswordNeededError { email }
        ... on InvalidInputError { fields { path message } }
      }
    }`,
    { token, password: chosen },
    caller,
  );
}

export function signIn(
  bed: IdentityTestBed,
  variables: { email: string; password?: string; code?: string },
  caller?: Caller,
): Promise<Spoken> {
  const source = `mutation ($email: String!, $password: String, $code: String) { signIn(email: $email,
    password: $password, code: $code) { ${sessionFields} ... on InvalidInputError { fields { path message } } } }`;
  return mutate(bed, 'signIn', source, variables, caller);
}

export function refresh(
  bed: IdentityTestBed,
  refreshToken: string | null | undefined,
  caller?: Caller,
): Promise<Spoken> {
  return mutate(
    bed,
    'refreshSession',
    `mutation ($refreshToken: String) { refreshSession(refreshToken: $refreshToken) { ${sessionFields} } }`,
    { refreshToken },
    caller,
  );
}

export function requestCode(bed: IdentityTestBed, email: string, caller?: Caller): Promise<Answer> {
  return bed.ask('mutation ($email: String!) { requestSignInCode(email: $email) }', { email }, caller);
}

export function deleteAccount(
  bed: IdentityTestBed,
  proof: { password?: string; code?: string },
  caller: Caller,
): Promise<Spoken> {
  const source =
    'mutation ($password: String, $code: String) { deleteMyAccount(password: $password, code: $code) { ' +
    '__typename ... on AccountDeleted { message } ... on ErrorResult { code message } } }';
  return mutate(bed, 'deleteMyAccount', source, proof, caller);
}

export function me(bed: IdentityTestBed, caller?: Caller): Promise<Answer> {
  return bed.ask('{ me { id name email role language departments { code name } } }', {}, caller);
}

/** A verified citizen who is signed in on a script, without a browser's cookie. */
export async function signedInCitizen(
  bed: IdentityTestBed,
  email: string,
  caller?: Caller,
): Promise<{ id: string; accessToken: string; refreshToken: string }> {
  await register(bed, { email }, caller);
  const { outcome } = await verify(bed, await bed.mailedToken(), caller);
  return {
    id: outcome?.account?.id ?? '',
    accessToken: outcome?.accessToken ?? '',
    refreshToken: outcome?.refreshToken ?? '',
  };
}
