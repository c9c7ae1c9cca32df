/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { operationDocument } from './operation-document.ts';
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

export type AskedQuestionFragment = { code: string, label: string, datatype: string, required: boolean, values: Array<{ code: string, label: string }>, unknownAnswer: { code: string, label: string } | null, condition: { onQuestion: string, values: Array<string> } | null };

type Refusal_ActionNotAvailableError_Fragment = { message: string };

type Refusal_ContractorLinkError_Fragment = { message: string };

type Refusal_IllegalTransitionError_Fragment = { message: string };

type Refusal_InvalidCredentialsError_Fragment = { message: string };

type Refusal_InvalidInputError_Fragment = { message: string, fields: Array<{ path: string, message: string }> };

type Refusal_InvalidTokenError_Fragment = { message: string };

type Refusal_MailLinkError_Fragment = { message: string };

type Refusal_NotFoundError_Fragment = { message: string };

type Refusal_PasswordNeededError_Fragment = { message: string };

type Refusal_PersonalDataError_Fragment = { message: string };

type Refusal_SecondFactorRequiredError_Fragment = { message: string };

type Refusal_SessionExpiredError_Fragment = { message: string };

type Refusal_StaleEntryError_Fragment = { message: string };

type Refusal_StaleReadyTextError_Fragment = { message: string };

type Refusal_StaleVersionError_Fragment = { message: string };

type Refusal_StepHeldError_Fragment = { message: string };

export type RefusalFragment =
  | Refusal_ActionNotAvailableError_Fragment
  | Refusal_ContractorLinkError_Fragment
  | Refusal_IllegalTransitionError_Fragment
  | Refusal_InvalidCredentialsError_Fragment
  | Refusal_InvalidInputError_Fragment
  | Refusal_InvalidTokenError_Fragment
  | Refusal_MailLinkError_Fragment
  | Refusal_NotFoundError_Fragment
  | Refusal_PasswordNeededError_Fragment
  | Refusal_PersonalDataError_Fragment
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

export type PasskeyHostQueryVariables = Exact<{ [key: string]: never; }>;


export type PasskeyHostQuery = { signInOptions: { __typename: 'SignInOptions', passkeyHost: string | null } };

export type BeginPasskeySignInMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginPasskeySignInMutation = { beginPasskeySignIn: { __typename: 'PasskeyRequest', options: string | null } };

export type SignInWithPasskeyMutationVariables = Exact<{
  response: string;
}>;


export type SignInWithPasskeyMutation = { signInWithPasskey:
    | { __typename: 'InvalidCredentialsError', message: string }
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
  current?: string | null | undefined;
  code?: string | null | undefined;
  passkeyProof?: string | null | undefined;
  password: string;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'Account', id: string }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
   };

export type RequestEmailChangeMutationVariables = Exact<{
  email: string;
  password?: string | null | undefined;
  code?: string | null | undefined;
  passkeyProof?: string | null | undefined;
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

export const SignInDocument = /* @__PURE__ */ operationDocument<SignInMutation, SignInMutationVariables>("e93fdce1d4058319292db3972f70af6eb45dac6f1cd71ac357677618d0ff7792", "SignIn", "mutation SignIn($email:String!$password:String$code:String$secondFactor:String){signIn(email:$email password:$password code:$code secondFactor:$secondFactor){__typename ...OpenedSession ...SecondFactorDemand ...Refusal}}fragment OpenedSession on Session{accessToken expiresAt refreshToken account{...SessionAccount __typename}__typename}fragment SessionAccount on Account{id name email emailVerified role language undoSeconds departments{code name __typename}secondFactorMissing singleSignOn permissions{name reach __typename}__typename}fragment SecondFactorDemand on SecondFactorRequiredError{code message methods passkeyOptions __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const PasskeyHostDocument = /* @__PURE__ */ operationDocument<PasskeyHostQuery, PasskeyHostQueryVariables>("482cd1fac15edbf270d7e399e048f837a40db60744a09bfdec163632052a2483", "PasskeyHost", "query PasskeyHost{signInOptions{__typename passkeyHost}}");
export const BeginPasskeySignInDocument = /* @__PURE__ */ operationDocument<BeginPasskeySignInMutation, BeginPasskeySignInMutationVariables>("6c7a246594c885cb061e321c61f1083fe569d37c7364dc134d0fb6d97dca8441", "BeginPasskeySignIn", "mutation BeginPasskeySignIn{beginPasskeySignIn{__typename options}}");
export const SignInWithPasskeyDocument = /* @__PURE__ */ operationDocument<SignInWithPasskeyMutation, SignInWithPasskeyMutationVariables>("9e5ca6ecaa7d003a44cb21763fdff2ed1aeb09cbffeddb7b61f2fcae2cb747af", "SignInWithPasskey", "mutation SignInWithPasskey($response:String!){signInWithPasskey(response:$response){__typename ...OpenedSession ...Refusal}}fragment OpenedSession on Session{accessToken expiresAt refreshToken account{...SessionAccount __typename}__typename}fragment SessionAccount on Account{id name email emailVerified role language undoSeconds departments{code name __typename}secondFactorMissing singleSignOn permissions{name reach __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RequestPasswordResetDocument = /* @__PURE__ */ operationDocument<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>("09ad87efeab47f39a3e46ffdf9da6d14967e6b446ee448f3d598893bfafa31b2", "RequestPasswordReset", "mutation RequestPasswordReset($email:String!){requestPasswordReset(email:$email)}");
export const ResetPasswordDocument = /* @__PURE__ */ operationDocument<ResetPasswordMutation, ResetPasswordMutationVariables>("57298d6d6388569741ec98470af5806095a1631bd1130de68fff6d0990198e8d", "ResetPassword", "mutation ResetPassword($token:String!$password:String!$secondFactor:String){resetPassword(token:$token password:$password secondFactor:$secondFactor){__typename ...OpenedSession ...SecondFactorDemand ...Refusal}}fragment OpenedSession on Session{accessToken expiresAt refreshToken account{...SessionAccount __typename}__typename}fragment SessionAccount on Account{id name email emailVerified role language undoSeconds departments{code name __typename}secondFactorMissing singleSignOn permissions{name reach __typename}__typename}fragment SecondFactorDemand on SecondFactorRequiredError{code message methods passkeyOptions __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const ChangePasswordDocument = /* @__PURE__ */ operationDocument<ChangePasswordMutation, ChangePasswordMutationVariables>("64f83b643f6c20fe10796673829d67e3eb3599a42967b5382f97b5ec033f5aaa", "ChangePassword", "mutation ChangePassword($current:String$code:String$passkeyProof:String$password:String!){changePassword(current:$current code:$code passkeyProof:$passkeyProof password:$password){__typename ...on Account{id __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RequestEmailChangeDocument = /* @__PURE__ */ operationDocument<RequestEmailChangeMutation, RequestEmailChangeMutationVariables>("dc3ead7c71541c3ecba09071bf3e2d811333053014eadc3b612ca2ae09bce10a", "RequestEmailChange", "mutation RequestEmailChange($email:String!$password:String$code:String$passkeyProof:String){requestEmailChange(email:$email password:$password code:$code passkeyProof:$passkeyProof){__typename ...on EmailChangeRequested{message __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const ConfirmEmailChangeDocument = /* @__PURE__ */ operationDocument<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables>("07c02e7289b69964b9f4c429c7149db0d7a997212f14492e632c9bc82fddf1ea", "ConfirmEmailChange", "mutation ConfirmEmailChange($token:String!){confirmEmailChange(token:$token){__typename ...on EmailChangeConfirmed{complete message __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RequestSignInCodeDocument = /* @__PURE__ */ operationDocument<RequestSignInCodeMutation, RequestSignInCodeMutationVariables>("82ad9c9acd11c2c173b2994b7fa193b50a5978eee49fa9d2b00c6752bf6b4ddd", "RequestSignInCode", "mutation RequestSignInCode($email:String!){requestSignInCode(email:$email)}");