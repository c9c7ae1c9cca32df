import { InvalidInputError, resultUnion } from '@ns/platform';
import { Field, ObjectType } from 'type-graphql';
import { InvalidCredentialsError, InvalidTokenError } from './identity.results.ts';
import { AccountType, SessionType } from './identity.types.ts';
import { SecondFactorRequiredError } from './second-factor.results.ts';

export const AcceptInvitationResult = resultUnion('acceptInvitation', [
  SessionType,
  InvalidInputError,
  InvalidTokenError,
]);
export const ResetPasswordResult = resultUnion('resetPassword', [
  SessionType,
  InvalidInputError,
  InvalidTokenError,
  SecondFactorRequiredError,
]);
export const ChangePasswordResult = resultUnion('changePassword', [
  AccountType,
  InvalidInputError,
  InvalidCredentialsError,
]);

@ObjectType({
  description: 'Mails left for the present and for the new address; the change is made when both links were pressed.',
})
export class EmailChangeRequested {
  @Field(() => String)
  readonly message!: string;
}

@ObjectType({ description: 'One of the two links was pressed.' })
export class EmailChangeConfirmed {
  @Field(() => Boolean, { description: 'True once both were: from now on the account has the new address.' })
  readonly complete!: boolean;

  @Field(() => String)
  readonly message!: string;
}

export const RequestEmailChangeResult = resultUnion('requestEmailChange', [
  EmailChangeRequested,
  InvalidInputError,
  InvalidCredentialsError,
]);
export const ConfirmEmailChangeResult = resultUnion('confirmEmailChange', [EmailChangeConfirmed, InvalidTokenError]);
