/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { OperationDocument } from './operation-document.ts';
/** A language of the product. */
export type Language =
  /** Bulgarian, the default. */
  | 'BG'
  /** English. */
  | 'EN';

/** How far a permission reaches. */
export type PermissionReach =
  /** Everything of the municipality. */
  | 'ALL'
  /** What belongs to the departments of the account. */
  | 'OWN_DEPARTMENTS';

/** What somebody is; what the account may do says `Account.permissions`. */
export type Role =
  /** Looks after accounts, menus and texts. */
  | 'ADMIN'
  /** Inspects: sees every signal, the figures, the accounts of staff and the audit, and changes nothing. */
  | 'AUDITOR'
  /** Reports and follows signals of their own. */
  | 'CITIZEN'
  /** Handles the signals of their departments. */
  | 'CLERK'
  /** Routes signals and looks after registrations and deliveries that are stuck. */
  | 'DISPATCHER'
  /** Leads a department: does what its clerks do, and sees its people and figures. */
  | 'HEAD'
  /** Sees everything, reopens, reads the figures. */
  | 'MANAGER';

/** How a second factor can be shown. */
export type SecondFactorMethod =
  /** A passkey (WebAuthn). */
  | 'PASSKEY'
  /** One of the recovery codes; each works once. */
  | 'RECOVERY_CODE'
  /** Six digits of an authenticator app. */
  | 'TOTP';

export type AskedQuestionFragment = { code: string, label: string, datatype: string, required: boolean, values: Array<{ code: string, label: string }>, condition: { onQuestion: string, values: Array<string> } | null };

type Refusal_ActionNotAvailableError_Fragment = { message: string };

type Refusal_IllegalTransitionError_Fragment = { message: string };

type Refusal_InvalidCredentialsError_Fragment = { message: string };

type Refusal_InvalidInputError_Fragment = { message: string, fields: Array<{ path: string, message: string }> };

type Refusal_InvalidTokenError_Fragment = { message: string };

type Refusal_MailLinkError_Fragment = { message: string };

type Refusal_NotFoundError_Fragment = { message: string };

type Refusal_PasswordNeededError_Fragment = { message: string };

type Refusal_SecondFactorRequiredError_Fragment = { message: string };

type Refusal_SessionExpiredError_Fragment = { message: string };

type Refusal_StaleEntryError_Fragment = { message: string };

type Refusal_StaleReadyTextError_Fragment = { message: string };

type Refusal_StaleVersionError_Fragment = { message: string };

type Refusal_StepHeldError_Fragment = { message: string };

export type RefusalFragment =
  | Refusal_ActionNotAvailableError_Fragment
  | Refusal_IllegalTransitionError_Fragment
  | Refusal_InvalidCredentialsError_Fragment
  | Refusal_InvalidInputError_Fragment
  | Refusal_InvalidTokenError_Fragment
  | Refusal_MailLinkError_Fragment
  | Refusal_NotFoundError_Fragment
  | Refusal_PasswordNeededError_Fragment
  | Refusal_SecondFactorRequiredError_Fragment
  | Refusal_SessionExpiredError_Fragment
  | Refusal_StaleEntryError_Fragment
  | Refusal_StaleReadyTextError_Fragment
  | Refusal_StaleVersionError_Fragment
  | Refusal_StepHeldError_Fragment
;

export type SessionAccountFragment = { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> };

export type OpenedSessionFragment = { accessToken: string, expiresAt: string, refreshToken: string | null, account: { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> } };

export type SecondFactorDemandFragment = { code: string, message: string, methods: Array<SecondFactorMethod>, passkeyOptions: string | null };

export type SignInMutationVariables = Exact<{
  email: string;
  password?: string | null | undefined;
  code?: string | null | undefined;
  secondFactor?: string | null | undefined;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'SecondFactorRequiredError', code: string, message: string, methods: Array<SecondFactorMethod>, passkeyOptions: string | null }
    | { __typename: 'Session', accessToken: string, expiresAt: string, refreshToken: string | null, account: { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> } }
   };

export type RequestPasswordResetMutationVariables = Exact<{
  email: string;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: boolean };

export type ResetPasswordMutationVariables = Exact<{
  token: string;
  password: string;
  secondFactor?: string | null | undefined;
}>;


export type ResetPasswordMutation = { resetPassword:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'SecondFactorRequiredError', code: string, message: string, methods: Array<SecondFactorMethod>, passkeyOptions: string | null }
    | { __typename: 'Session', accessToken: string, expiresAt: string, refreshToken: string | null, account: { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> } }
   };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  password: string;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'Account', id: string }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
   };

export type RequestEmailChangeMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type RequestEmailChangeMutation = { requestEmailChange:
    | { __typename: 'EmailChangeRequested', message: string }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
   };

export type ConfirmEmailChangeMutationVariables = Exact<{
  token: string;
}>;


export type ConfirmEmailChangeMutation = { confirmEmailChange:
    | { __typename: 'EmailChangeConfirmed', complete: boolean, message: string }
    | { __typename: 'InvalidTokenError', message: string }
   };

export type RequestSignInCodeMutationVariables = Exact<{
  email: string;
}>;


export type RequestSignInCodeMutation = { requestSignInCode: boolean };

export const SignInDocument: OperationDocument<SignInMutation, SignInMutationVariables> = { id: '0c46da36ed667281601000e67c0fe8fc69e6d37736e0859e646b6d9a05384095', name: 'SignIn', text: "mutation SignIn($email:String!$password:String$code:String$secondFactor:String){signIn(email:$email password:$password code:$code secondFactor:$secondFactor){__typename ...OpenedSession ...SecondFactorDemand ...Refusal}} fragment OpenedSession on Session{accessToken expiresAt refreshToken account{...SessionAccount __typename}__typename} fragment SessionAccount on Account{id name email emailVerified role language undoSeconds departments{code name __typename}secondFactorMissing singleSignOn permissions{name reach __typename}__typename} fragment SecondFactorDemand on SecondFactorRequiredError{code message methods passkeyOptions __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const RequestPasswordResetDocument: OperationDocument<RequestPasswordResetMutation, RequestPasswordResetMutationVariables> = { id: 'b2a65b602698e1f1ff2cd7430023d1ef9daa4a074ac55d3668c8a185c3f3c961', name: 'RequestPasswordReset', text: "mutation RequestPasswordReset($email:String!){requestPasswordReset(email:$email)}" };
export const ResetPasswordDocument: OperationDocument<ResetPasswordMutation, ResetPasswordMutationVariables> = { id: 'd5fcaa79dc1a95d3eb2dab05ab7dc2d515a49fe9d8242356db55d553781fbcba', name: 'ResetPassword', text: "mutation ResetPassword($token:String!$password:String!$secondFactor:String){resetPassword(token:$token password:$password secondFactor:$secondFactor){__typename ...OpenedSession ...SecondFactorDemand ...Refusal}} fragment OpenedSession on Session{accessToken expiresAt refreshToken account{...SessionAccount __typename}__typename} fragment SessionAccount on Account{id name email emailVerified role language undoSeconds departments{code name __typename}secondFactorMissing singleSignOn permissions{name reach __typename}__typename} fragment SecondFactorDemand on SecondFactorRequiredError{code message methods passkeyOptions __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const ChangePasswordDocument: OperationDocument<ChangePasswordMutation, ChangePasswordMutationVariables> = { id: '011ef024b484aeaf90dcbfb29ac46cadd3b0e5ebb934fc4d3862c4017dca556b', name: 'ChangePassword', text: "mutation ChangePassword($current:String!$password:String!){changePassword(current:$current password:$password){__typename ...on Account{id __typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const RequestEmailChangeDocument: OperationDocument<RequestEmailChangeMutation, RequestEmailChangeMutationVariables> = { id: '4e020b82d07c275a81ec8204d56f8aeeb202e972f262fab0b05a387862331e08', name: 'RequestEmailChange', text: "mutation RequestEmailChange($email:String!$password:String!){requestEmailChange(email:$email password:$password){__typename ...on EmailChangeRequested{message __typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const ConfirmEmailChangeDocument: OperationDocument<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables> = { id: '83a4e08068ff500f3c1b7bf6d2bff7de239f2d634b2c7fdb9696e0b0872dd031', name: 'ConfirmEmailChange', text: "mutation ConfirmEmailChange($token:String!){confirmEmailChange(token:$token){__typename ...on EmailChangeConfirmed{complete message __typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const RequestSignInCodeDocument: OperationDocument<RequestSignInCodeMutation, RequestSignInCodeMutationVariables> = { id: '7642a2e18358644bf57ba23354cad0aa542745e502a45dc86152ab5a7a71ea1a', name: 'RequestSignInCode', text: "mutation RequestSignInCode($email:String!){requestSignInCode(email:$email)}" };