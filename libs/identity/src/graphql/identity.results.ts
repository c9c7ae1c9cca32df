import { ErrorResult, inLanguage, InvalidInputError, type Language, type Text } from '@ns/platform';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { textOf } from '../texts/index.ts';
import { SecondFactorRequiredError } from './second-factor.results.ts';
import { AccountDeleted, AccountType, RegistrationRequested, SessionType } from './identity.types.ts';

const wrongCredentials = {
  password: textOf('signIn.wrongPassword'),
  code: textOf('signIn.wrongCode'),
  any: textOf('invalidCredentials'),
};

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when address, password or code do not match. Neither which of them is wrong nor whether the ' +
    'address is known is disclosed.',
  simpleResolvers: true,
})
export class InvalidCredentialsError extends ErrorResult {
  override readonly code = 'INVALID_CREDENTIALS';
  override readonly message: string;

  /** @param tried what was given as proof, when nothing else but the address can have been wrong */
  constructor(language: Language, tried?: 'password' | 'code') {
    super();
    this.message = inLanguage(language, wrongCredentials[tried ?? 'any']);
  }
}

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when the link of a mail is wrong, used or too old, or the address it confirms has an account already.',
  simpleResolvers: true,
})
export class InvalidTokenError extends ErrorResult {
  override readonly code = 'INVALID_TOKEN';
  override readonly message: string;

  /** @param text says what to do next; without it, what a registration needs */
  constructor(language: Language, text?: Text) {
    super();
    this.message = inLanguage(language, text ?? textOf('invalidToken'));
  }
}

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when the link is good, but this is not the browser or program that asked for the account: ' +
    'call verifyEmail again with a `password`. Nothing was changed and the link still works.',
  simpleResolvers: true,
})
export class PasswordNeededError extends ErrorResult {
  override readonly code = 'PASSWORD_NEEDED';
  override readonly message: string;

  @Field(() => String, { description: 'The address that the link confirms.' })
  readonly email: string;

  constructor(language: Language, email: string) {
    super();
    this.email = email;
    this.message = inLanguage(language, textOf('passwordNeeded'));
  }
}

@ObjectType({
  implements: ErrorResult,
  description: 'Returned when the refresh token is missing, too old, used before, or its session was ended.',
  simpleResolvers: true,
})
export class SessionExpiredError extends ErrorResult {
  override readonly code = 'SESSION_EXPIRED';
  override readonly message: string;

  constructor(language: Language) {
    super();
    this.message = inLanguage(language, textOf('sessionExpired'));
  }
}

export const RegisterCitizenResult = createUnionType({
  name: 'RegisterCitizenResult',
  description: 'The outcome of registerCitizen.',
  types: () => [RegistrationRequested, InvalidInputError] as const,
});
export const VerifyEmailResult = createUnionType({
  name: 'VerifyEmailResult',
  description: 'The outcome of verifyEmail.',
  types: () => [SessionType, PasswordNeededError, InvalidInputError, InvalidTokenError] as const,
});
export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'The outcome of signIn.',
  types: () => [SessionType, InvalidCredentialsError, InvalidInputError, SecondFactorRequiredError] as const,
});
export const RefreshSessionResult = createUnionType({
  name: 'RefreshSessionResult',
  description: 'The outcome of refreshSession.',
  types: () => [SessionType, SessionExpiredError] as const,
});
export const DeleteMyAccountResult = createUnionType({
  name: 'DeleteMyAccountResult',
  description: 'The outcome of deleteMyAccount.',
  types: () => [AccountDeleted, InvalidCredentialsError] as const,
});
export const UpdateMyAccountResult = createUnionType({
  name: 'UpdateMyAccountResult',
  description: 'The outcome of updateMyAccount.',
  types: () => [AccountType, InvalidInputError] as const,
});
