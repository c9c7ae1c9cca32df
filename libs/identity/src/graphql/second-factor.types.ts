import { DateTimeScalar, InvalidInputError, NotFoundError } from '@ns/platform';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { InvalidCredentialsError } from './identity.results.ts';

@ObjectType('Passkey', { description: 'A passkey of the own account.', simpleResolvers: true })
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

@ObjectType('SecondFactor', { description: 'The second factors of the own account.', simpleResolvers: true })
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

@ObjectType({
  description: 'What an authenticator app needs; nothing counts before confirmTotp.',
  simpleResolvers: true,
})
export class TotpSetup {
  @Field(() => String, { description: 'For typing, Base32.' })
  readonly secret!: string;

  @Field(() => String, { description: '`otpauth://…`, for a QR code.' })
  readonly uri!: string;
}

@ObjectType({ description: 'What a browser needs to make a passkey.', simpleResolvers: true })
export class PasskeySetup {
  @Field(() => String, { description: 'PublicKeyCredentialCreationOptionsJSON as text, for five minutes.' })
  readonly options!: string;
}

@ObjectType({ description: 'A second factor was added or the codes were renewed.', simpleResolvers: true })
export class SecondFactorChanged {
  @Field(() => SecondFactorType)
  readonly state!: SecondFactorType;

  @Field(() => [String], {
    nullable: true,
    description: 'Ten new recovery codes, shown once; null when those given out before still count.',
  })
  readonly recoveryCodes!: readonly string[] | null;
}

export const BeginTotpResult = createUnionType({
  name: 'BeginTotpResult',
  description: 'The outcome of beginTotp.',
  types: () => [TotpSetup, InvalidCredentialsError] as const,
});
export const ConfirmTotpResult = createUnionType({
  name: 'ConfirmTotpResult',
  description: 'The outcome of confirmTotp.',
  types: () => [SecondFactorChanged, InvalidInputError] as const,
});
export const AddPasskeyResult = createUnionType({
  name: 'AddPasskeyResult',
  description: 'The outcome of addPasskey.',
  types: () => [SecondFactorChanged, InvalidInputError] as const,
});
export const RenewRecoveryCodesResult = createUnionType({
  name: 'RenewRecoveryCodesResult',
  description: 'The outcome of renewRecoveryCodes.',
  types: () => [SecondFactorChanged, InvalidCredentialsError] as const,
});
export const RemoveSecondFactorResult = createUnionType({
  name: 'RemoveSecondFactorResult',
  description: 'The outcome of removeSecondFactor.',
  types: () => [SecondFactorChanged, InvalidCredentialsError, NotFoundError] as const,
});
export const BeginPasskeyResult = createUnionType({
  name: 'BeginPasskeyResult',
  description: 'The outcome of beginPasskey.',
  types: () => [PasskeySetup, InvalidCredentialsError] as const,
});
