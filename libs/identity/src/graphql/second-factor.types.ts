import { DateTimeScalar, InvalidInputError, NotFoundError, resultUnion } from '@ns/platform';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InvalidCredentialsError } from './identity.results.ts';

@ObjectType('Passkey', { description: 'A passkey of the own account.' })
class PasskeyType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly lastUsedAt!: Date | null;
}

@ObjectType('SecondFactor', { description: 'The second factors of the own account.' })
export class SecondFactorType {
  @Field(() => Boolean, { description: 'The role must have one.' })
  readonly required!: boolean;

  @Field(() => Boolean, { description: 'An authenticator app is set up.' })
  readonly totp!: boolean;

  @Field(() => [PasskeyType])
  readonly passkeys!: readonly PasskeyType[];

  @Field(() => Int)
  readonly recoveryCodesLeft!: number;
}

@ObjectType({ description: 'What an authenticator app needs; nothing counts before confirmTotp.' })
export class TotpSetup {
  @Field(() => String, { description: 'For typing, Base32.' })
  readonly secret!: string;

  @Field(() => String, { description: '`otpauth://…`, for a QR code.' })
  readonly uri!: string;
}

@ObjectType({ description: 'What a browser needs to make a passkey.' })
export class PasskeySetup {
  @Field(() => String, { description: 'PublicKeyCredentialCreationOptionsJSON as text, for five minutes.' })
  readonly options!: string;
}

@ObjectType({ description: 'A second factor was added or the codes were renewed.' })
export class SecondFactorChanged {
  @Field(() => SecondFactorType)
  readonly state!: SecondFactorType;

  @Field(() => [String], {
    nullable: true,
    description: 'Ten new recovery codes, shown once; null when those given out before still count.',
  })
  readonly recoveryCodes!: readonly string[] | null;
}

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
