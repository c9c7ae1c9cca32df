import { textOf } from '../texts/index.ts';
import { type PersonProblem, unusableEmail } from './person-rules.ts';

/** What somebody filled in to sign in; what the form does not ask for is null or left out. */
export interface SignInInput {
  readonly email: string;
  readonly password?: string | null | undefined;
  readonly code?: string | null | undefined;
}

const words = {
  email: textOf('signIn.emailMissing'),
  password: textOf('signIn.passwordMissing'),
  code: textOf('signIn.codeMissing'),
  either: textOf('passwordOrCode'),
};

/** What to say about an address that cannot be used. */
export function emailProblem({ email }: SignInInput): PersonProblem {
  return email.trim() === '' ? { path: 'email', message: words.email } : unusableEmail;
}

/** What to say when there is not exactly one secret: the field that the form asked for and that is empty. */
export function secretProblem({ password, code }: SignInInput): PersonProblem {
  if (code === '' && !password) {
    return { path: 'code', message: words.code };
  }
  return { path: 'password', message: password === '' && !code ? words.password : words.either };
}
