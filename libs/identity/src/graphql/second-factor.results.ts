import { ErrorResult, type Language } from '@ns/platform';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { type FactorDemand, type FactorMethod } from '../second-factor/pass-second-factor.ts';
import { textOf } from '../texts/index.ts';

const FactorMethodEnum = {
  TOTP: 'TOTP',
  PASSKEY: 'PASSKEY',
  RECOVERY_CODE: 'RECOVERY_CODE',
} as const satisfies { readonly [M in FactorMethod]: M };

registerEnumType(FactorMethodEnum, {
  name: 'SecondFactorMethod',
  description: 'How a second factor can be shown.',
  valuesConfig: {
    TOTP: { description: 'Six digits of an authenticator app.' },
    PASSKEY: { description: 'A passkey (WebAuthn).' },
    RECOVERY_CODE: { description: 'One of the recovery codes; each works once.' },
  },
});

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when the first factor was right and a second one is needed or was wrong: call again with ' +
    '`secondFactor`. A mailed code or link stays usable meanwhile.',
})
export class SecondFactorRequiredError extends ErrorResult {
  override readonly code = 'SECOND_FACTOR_REQUIRED';

  @Field(() => [FactorMethodEnum])
  readonly methods: readonly FactorMethod[];

  @Field(() => String, {
    nullable: true,
    description:
      'PublicKeyCredentialRequestOptionsJSON as text, for five minutes and one try; null for accounts without ' +
      'a passkey.',
  })
  readonly passkeyOptions: string | null;

  constructor(language: Language, { methods, passkeyOptions, wrong }: FactorDemand) {
    super(language, wrong ? textOf('secondFactorWrong') : textOf('secondFactorRequired'));
    this.methods = methods;
    this.passkeyOptions = passkeyOptions;
  }
}
