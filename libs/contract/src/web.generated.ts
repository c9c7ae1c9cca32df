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

export type RefreshSessionMutationVariables = Exact<{
  refreshToken?: string | null | undefined;
}>;


export type RefreshSessionMutation = { refreshSession:
    | { __typename: 'Session', accessToken: string, expiresAt: string, refreshToken: string | null, account: { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> } }
    | { __typename: 'SessionExpiredError', code: string, message: string }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export const RefreshSessionDocument = /* @__PURE__ */ operationDocument<RefreshSessionMutation, RefreshSessionMutationVariables>("4b12721508ae27b53fbda76ddb11789aff0c165a3d4fde41f648a1864d90c734", "RefreshSession", "mutation RefreshSession($refreshToken:String){refreshSession(refreshToken:$refreshToken){__typename ...OpenedSession ...on ErrorResult{code message __typename}}}fragment OpenedSession on Session{accessToken expiresAt refreshToken account{...SessionAccount __typename}__typename}fragment SessionAccount on Account{id name email emailVerified role language undoSeconds departments{code name __typename}secondFactorMissing singleSignOn permissions{name reach __typename}__typename}");
export const SignOutDocument = /* @__PURE__ */ operationDocument<SignOutMutation, SignOutMutationVariables>("06562a4643f1d41111c4f2edc22f3adf88348b04a76a979592af164d785a7b6d", "SignOut", "mutation SignOut{signOut}");