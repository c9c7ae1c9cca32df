import { field, fieldsOf, InvalidInputError, NotFoundError, nullable, resultUnion } from '@ns/platform';
import { ObjectType } from 'type-graphql';
import { InvalidCredentialsError } from './identity.results.ts';
import { SessionType } from './identity.types.ts';
import { PasskeySetup, PasskeyType } from './second-factor.types.ts';

@ObjectType('SignInMeans', { description: 'How the own account is entered; by a mailed code it always is.' })
export class SignInMeansType extends fieldsOf({
  hasPassword: field(
    Boolean,
    'A password was chosen. True too for accounts that were made by a code before this was kept apart.',
  ),
  passkeys: field([PasskeyType], 'Passkeys that open the account without anything else.', { rows: 3 }),
}) {}

@ObjectType({ description: 'What a browser needs to use a passkey.' })
export class PasskeyRequest extends fieldsOf({
  options: nullable(
    String,
    'PublicKeyCredentialRequestOptionsJSON as text, for five minutes and one try; null where there is no passkey.',
    { characters: 800 },
  ),
}) {}

export const BeginSignInPasskeyResult = resultUnion('beginSignInPasskey', [PasskeySetup, InvalidCredentialsError]);
export const AddSignInPasskeyResult = resultUnion('addSignInPasskey', [SignInMeansType, InvalidInputError]);
export const RenameSignInPasskeyResult = resultUnion('renameSignInPasskey', [
  SignInMeansType,
  InvalidInputError,
  NotFoundError,
]);
export const RemoveSignInPasskeyResult = resultUnion('removeSignInPasskey', [
  SignInMeansType,
  InvalidCredentialsError,
  NotFoundError,
]);
export const RemovePasswordResult = resultUnion('removePassword', [SignInMeansType, InvalidCredentialsError]);
export const SignInWithPasskeyResult = resultUnion('signInWithPasskey', [SessionType, InvalidCredentialsError]);
