import { costs, ErrorResult, type Language, enumOf } from '@ns/platform';
import { Field, ObjectType } from 'type-graphql';
import type { FactorDemand, FactorMethod } from '../proofs/pass-second-factor.ts';
import { textOf } from '../texts/index.ts';

const FactorMethodEnum = enumOf<FactorMethod>('SecondFactorMethod', 'How a second factor can be shown.', {
  TOTP: 'Six digits of an authenticator app.',
  PASSKEY: 'A passkey (WebAuthn).',
  RECOVERY_CODE: 'One of the recovery codes; each works once.',
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
    complexity: costs({ characters: 800 }),
  })
  readonly passkeyOptions: string | null;

  constructor(language: Language, { methods, passkeyOptions, wrong }: FactorDemand) {
    super(language, wrong ? textOf('secondFactorWrong') : textOf('secondFactorRequired'));
    this.methods = methods;
    this.passkeyOptions = passkeyOptions;
  }
}
