import { InvalidInputError } from '@ns/platform';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidCredentialsError, InvalidTokenError } from './identity.results.ts';
import { AccountType, SessionType } from './identity.types.ts';
import { SecondFactorRequiredError } from './second-factor.results.ts';

const outcomeOf = (field: string) => `The outcome of ${field}.`;

export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  description: outcomeOf('acceptInvitation'),
  types: () => [SessionType, InvalidInputError, InvalidTokenError] as const,
});
export const ResetPasswordResult = createUnionType({
  name: 'ResetPasswordResult',
  description: outcomeOf('resetPassword'),
  types: () => [SessionType, InvalidInputError, InvalidTokenError, SecondFactorRequiredError] as const,
});
export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: outcomeOf('changePassword'),
  types: () => [AccountType, InvalidInputError, InvalidCredentialsError] as const,
});

@ObjectType({
  description: 'Mails left for the present and for the new address; the change is made when both links were pressed.',
  simpleResolvers: true,
})
export class EmailChangeRequested {
  @Field(() => String)
  readonly message!: string;
}

@ObjectType({ description: 'One of the two links was pressed.', simpleResolvers: true })
export class EmailChangeConfirmed {
  @Field(() => Boolean, { description: 'True once both were: from now on the account has the new address.' })
  readonly complete!: boolean;

  @Field(() => String)
  readonly message!: string;
}

export const RequestEmailChangeResult = createUnionType({
  name: 'RequestEmailChangeResult',
  description: outcomeOf('requestEmailChange'),
  types: () => [EmailChangeRequested, InvalidInputError, InvalidCredentialsError] as const,
});
export const ConfirmEmailChangeResult = createUnionType({
  name: 'ConfirmEmailChangeResult',
  description: outcomeOf('confirmEmailChange'),
  types: () => [EmailChangeConfirmed, InvalidTokenError] as const,
});
