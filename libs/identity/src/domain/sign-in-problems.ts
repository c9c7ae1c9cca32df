import { type PersonProblem, unusableEmail } from './person-rules.ts';

/** What somebody filled in to sign in; what the form does not ask for is null or left out. */
export interface SignInInput {
  readonly email: string;
  readonly password?: string | null | undefined;
  readonly code?: string | null | undefined;
}

const words = {
  email: { bg: 'Въведете имейл адреса си.', en: 'Enter your e-mail address.' },
  password: { bg: 'Въведете паролата си.', en: 'Enter your password.' },
  code: { bg: 'Въведете кода от имейла.', en: 'Enter the code from the e-mail.' },
  either: {
    bg: 'Въведете или паролата си, или кода от имейла.',
    en: 'Enter either your password or the code from the e-mail.',
  },
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
