import { ErrorResult, InvalidInputError, type Language, type Text, resultUnion } from '@ns/platform';
import { Field, ObjectType } from 'type-graphql';
import { textOf } from '../texts/index.ts';
import { SecondFactorRequiredError } from './second-factor.results.ts';
import { AccountDeleted, AccountType, RegistrationRequested, SessionType } from './identity.types.ts';

const wrongCredentials = {
  password: textOf('signIn.wrongPassword'),
  code: textOf('signIn.wrongCode'),
  passkey: textOf('signIn.wrongPasskey'),
  any: textOf('invalidCredentials'),
};

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when address, password or code do not match. Neither which of them is wrong nor whether the ' +
    'address is known is disclosed.',
})
export class InvalidCredentialsError extends ErrorResult {
  override readonly code = 'INVALID_CREDENTIALS';

  /** @param tried what was given as proof, when nothing else but the address can have been wrong */
  constructor(language: Language, tried?: 'password' | 'code' | 'passkey') {
    super(language, wrongCredentials[tried ?? 'any']);
  }
}

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when the link of a mail is wrong, used or too old, or the address it confirms has an account already.',
})
export class InvalidTokenError extends ErrorResult {
  override readonly code = 'INVALID_TOKEN';

  /** @param text says what to do next; without it, what a registration needs */
  constructor(language: Language, text?: Text) {
    super(language, text ?? textOf('invalidToken'));
  }
}

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when the link is good, but this is not the browser or program that asked for the account: ' +
    'call verifyEmail again with a `password`. Nothing was changed and the link still works.',
})
export class PasswordNeededError extends ErrorResult {
  override readonly code = 'PASSWORD_NEEDED';

  @Field(() => String, { description: 'The address that the link confirms.' })
  readonly email: string;

  constructor(language: Language, email: string) {
    super(language, textOf('passwordNeeded'));
    this.email = email;
  }
}

@ObjectType({
  implements: ErrorResult,
  description: 'Returned when the refresh token is missing, too old, used before, or its session was ended.',
})
export class SessionExpiredError extends ErrorResult {
  override readonly code = 'SESSION_EXPIRED';

  constructor(language: Language) {
    super(language, textOf('sessionExpired'));
  }
}

export const RegisterCitizenResult = resultUnion('registerCitizen', [RegistrationRequested, InvalidInputError]);
export const VerifyEmailResult = resultUnion('verifyEmail', [
  SessionType,
  PasswordNeededError,
  InvalidInputError,
  InvalidTokenError,
]);
export const SignInResult = resultUnion('signIn', [
  SessionType,
  InvalidCredentialsError,
  InvalidInputError,
  SecondFactorRequiredError,
]);
export const RefreshSessionResult = resultUnion('refreshSession', [SessionType, SessionExpiredError]);
export const DeleteMyAccountResult = resultUnion('deleteMyAccount', [AccountDeleted, InvalidCredentialsError]);
export const UpdateMyAccountResult = resultUnion('updateMyAccount', [AccountType, InvalidInputError]);
