import { InvalidInputError, resultUnion, field, fieldsOf } from '@ns/platform';
import { ObjectType } from 'type-graphql';
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
export class EmailChangeRequested extends fieldsOf({
  message: field(String, undefined, { characters: 300 }),
}) {}

@ObjectType({ description: 'One of the two links was pressed.' })
export class EmailChangeConfirmed extends fieldsOf({
  complete: field(Boolean, 'True once both were: from now on the account has the new address.'),
  message: field(String, undefined, { characters: 300 }),
}) {}

export const RequestEmailChangeResult = resultUnion('requestEmailChange', [
  EmailChangeRequested,
  InvalidInputError,
  InvalidCredentialsError,
]);
export const ConfirmEmailChangeResult = resultUnion('confirmEmailChange', [EmailChangeConfirmed, InvalidTokenError]);
