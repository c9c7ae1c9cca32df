import { DateTimeScalar, InvalidInputError, NotFoundError, resultUnion, field, fieldsOf, nullable } from '@ns/platform';
import { ID, Int, ObjectType } from 'type-graphql';
import { InvalidCredentialsError } from './identity.results.ts';

@ObjectType('Passkey', { description: 'A passkey of the own account.' })
export class PasskeyType extends fieldsOf({
  id: field(ID),
  name: field(String),
  createdAt: field(DateTimeScalar),
  lastUsedAt: nullable(DateTimeScalar),
}) {}

@ObjectType('SecondFactor', { description: 'The second factors of the own account.' })
export class SecondFactorType extends fieldsOf({
  required: field(Boolean, 'The role must have one.'),
  totp: field(Boolean, 'An authenticator app is set up.'),
  passkeys: field([PasskeyType]),
  recoveryCodesLeft: field(Int),
}) {}

@ObjectType({ description: 'What an authenticator app needs; nothing counts before confirmTotp.' })
export class TotpSetup extends fieldsOf({
  secret: field(String, 'For typing, Base32.'),
  uri: field(String, '`otpauth://…`, for a QR code.'),
}) {}

@ObjectType({ description: 'What a browser needs to make a passkey.' })
export class PasskeySetup extends fieldsOf({
  options: field(String, 'PublicKeyCredentialCreationOptionsJSON as text, for five minutes.', { characters: 800 }),
}) {}

@ObjectType({ description: 'A second factor was added or the codes were renewed.' })
export class SecondFactorChanged extends fieldsOf({
  state: field(SecondFactorType),
  recoveryCodes: nullable(
    [String],
    'Ten new recovery codes, shown once; null when those given out before still count.',
  ),
}) {}

export const BeginTotpResult = resultUnion('beginTotp', [TotpSetup, InvalidCredentialsError]);
export const ConfirmTotpResult = resultUnion('confirmTotp', [SecondFactorChanged, InvalidInputError]);
export const AddPasskeyResult = resultUnion('addPasskey', [SecondFactorChanged, InvalidInputError]);
export const RenewRecoveryCodesResult = resultUnion('renewRecoveryCodes', [
  SecondFactorChanged,
  InvalidCredentialsError,
]);
export const RemoveSecondFactorResult = resultUnion('removeSecondFactor', [
  SecondFactorChanged,
  InvalidCredentialsError,
  NotFoundError,
]);
export const BeginPasskeyResult = resultUnion('beginPasskey', [PasskeySetup, InvalidCredentialsError]);
