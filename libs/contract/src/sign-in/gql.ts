/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "fragment AskedQuestion on Question {\n  code\n  label\n  datatype\n  required\n  values {\n    code\n    label\n  }\n  condition {\n    onQuestion\n    values\n  }\n}": typeof types.AskedQuestionFragmentDoc,
    "fragment Refusal on ErrorResult {\n  message\n  ... on InvalidInputError {\n    fields {\n      path\n      message\n    }\n  }\n}": typeof types.RefusalFragmentDoc,
    "fragment SessionAccount on Account {\n  id\n  name\n  email\n  emailVerified\n  role\n  language\n  departments {\n    code\n    name\n  }\n  secondFactorMissing\n  singleSignOn\n  permissions {\n    name\n    reach\n  }\n}\n\nfragment OpenedSession on Session {\n  accessToken\n  expiresAt\n  refreshToken\n  account {\n    ...SessionAccount\n  }\n}": typeof types.SessionAccountFragmentDoc,
    "fragment SecondFactorDemand on SecondFactorRequiredError {\n  code\n  message\n  methods\n  passkeyOptions\n}\n\nmutation SignIn($email: String!, $password: String, $code: String, $secondFactor: String) {\n  signIn(\n    email: $email\n    password: $password\n    code: $code\n    secondFactor: $secondFactor\n  ) {\n    ...OpenedSession\n    ...SecondFactorDemand\n    ...Refusal\n  }\n}\n\nmutation RequestPasswordReset($email: String!) {\n  requestPasswordReset(email: $email)\n}\n\nmutation ResetPassword($token: String!, $password: String!, $secondFactor: String) {\n  resetPassword(token: $token, password: $password, secondFactor: $secondFactor) {\n    ...OpenedSession\n    ...SecondFactorDemand\n    ...Refusal\n  }\n}\n\nmutation ChangePassword($current: String!, $password: String!) {\n  changePassword(current: $current, password: $password) {\n    ... on Account {\n      id\n    }\n    ...Refusal\n  }\n}\n\nmutation RequestEmailChange($email: String!, $password: String!) {\n  requestEmailChange(email: $email, password: $password) {\n    ... on EmailChangeRequested {\n      message\n    }\n    ...Refusal\n  }\n}\n\nmutation ConfirmEmailChange($token: String!) {\n  confirmEmailChange(token: $token) {\n    ... on EmailChangeConfirmed {\n      complete\n      message\n    }\n    ...Refusal\n  }\n}\n\nmutation RequestSignInCode($email: String!) {\n  requestSignInCode(email: $email)\n}": typeof types.SecondFactorDemandFragmentDoc,
};
const documents: Documents = {
    "fragment AskedQuestion on Question {\n  code\n  label\n  datatype\n  required\n  values {\n    code\n    label\n  }\n  condition {\n    onQuestion\n    values\n  }\n}": types.AskedQuestionFragmentDoc,
    "fragment Refusal on ErrorResult {\n  message\n  ... on InvalidInputError {\n    fields {\n      path\n      message\n    }\n  }\n}": types.RefusalFragmentDoc,
    "fragment SessionAccount on Account {\n  id\n  name\n  email\n  emailVerified\n  role\n  language\n  departments {\n    code\n    name\n  }\n  secondFactorMissing\n  singleSignOn\n  permissions {\n    name\n    reach\n  }\n}\n\nfragment OpenedSession on Session {\n  accessToken\n  expiresAt\n  refreshToken\n  account {\n    ...SessionAccount\n  }\n}": types.SessionAccountFragmentDoc,
    "fragment SecondFactorDemand on SecondFactorRequiredError {\n  code\n  message\n  methods\n  passkeyOptions\n}\n\nmutation SignIn($email: String!, $password: String, $code: String, $secondFactor: String) {\n  signIn(\n    email: $email\n    password: $password\n    code: $code\n    secondFactor: $secondFactor\n  ) {\n    ...OpenedSession\n    ...SecondFactorDemand\n    ...Refusal\n  }\n}\n\nmutation RequestPasswordReset($email: String!) {\n  requestPasswordReset(email: $email)\n}\n\nmutation ResetPassword($token: String!, $password: String!, $secondFactor: String) {\n  resetPassword(token: $token, password: $password, secondFactor: $secondFactor) {\n    ...OpenedSession\n    ...SecondFactorDemand\n    ...Refusal\n  }\n}\n\nmutation ChangePassword($current: String!, $password: String!) {\n  changePassword(current: $current, password: $password) {\n    ... on Account {\n      id\n    }\n    ...Refusal\n  }\n}\n\nmutation RequestEmailChange($email: String!, $password: String!) {\n  requestEmailChange(email: $email, password: $password) {\n    ... on EmailChangeRequested {\n      message\n    }\n    ...Refusal\n  }\n}\n\nmutation ConfirmEmailChange($token: String!) {\n  confirmEmailChange(token: $token) {\n    ... on EmailChangeConfirmed {\n      complete\n      message\n    }\n    ...Refusal\n  }\n}\n\nmutation RequestSignInCode($email: String!) {\n  requestSignInCode(email: $email)\n}": types.SecondFactorDemandFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment AskedQuestion on Question {\n  code\n  label\n  datatype\n  required\n  values {\n    code\n    label\n  }\n  condition {\n    onQuestion\n    values\n  }\n}"): (typeof documents)["fragment AskedQuestion on Question {\n  code\n  label\n  datatype\n  required\n  values {\n    code\n    label\n  }\n  condition {\n    onQuestion\n    values\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Refusal on ErrorResult {\n  message\n  ... on InvalidInputError {\n    fields {\n      path\n      message\n    }\n  }\n}"): (typeof documents)["fragment Refusal on ErrorResult {\n  message\n  ... on InvalidInputError {\n    fields {\n      path\n      message\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment SessionAccount on Account {\n  id\n  name\n  email\n  emailVerified\n  role\n  language\n  departments {\n    code\n    name\n  }\n  secondFactorMissing\n  singleSignOn\n  permissions {\n    name\n    reach\n  }\n}\n\nfragment OpenedSession on Session {\n  accessToken\n  expiresAt\n  refreshToken\n  account {\n    ...SessionAccount\n  }\n}"): (typeof documents)["fragment SessionAccount on Account {\n  id\n  name\n  email\n  emailVerified\n  role\n  language\n  departments {\n    code\n    name\n  }\n  secondFactorMissing\n  singleSignOn\n  permissions {\n    name\n    reach\n  }\n}\n\nfragment OpenedSession on Session {\n  accessToken\n  expiresAt\n  refreshToken\n  account {\n    ...SessionAccount\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment SecondFactorDemand on SecondFactorRequiredError {\n  code\n  message\n  methods\n  passkeyOptions\n}\n\nmutation SignIn($email: String!, $password: String, $code: String, $secondFactor: String) {\n  signIn(\n    email: $email\n    password: $password\n    code: $code\n    secondFactor: $secondFactor\n  ) {\n    ...OpenedSession\n    ...SecondFactorDemand\n    ...Refusal\n  }\n}\n\nmutation RequestPasswordReset($email: String!) {\n  requestPasswordReset(email: $email)\n}\n\nmutation ResetPassword($token: String!, $password: String!, $secondFactor: String) {\n  resetPassword(token: $token, password: $password, secondFactor: $secondFactor) {\n    ...OpenedSession\n    ...SecondFactorDemand\n    ...Refusal\n  }\n}\n\nmutation ChangePassword($current: String!, $password: String!) {\n  changePassword(current: $current, password: $password) {\n    ... on Account {\n      id\n    }\n    ...Refusal\n  }\n}\n\nmutation RequestEmailChange($email: String!, $password: String!) {\n  requestEmailChange(email: $email, password: $password) {\n    ... on EmailChangeRequested {\n      message\n    }\n    ...Refusal\n  }\n}\n\nmutation ConfirmEmailChange($token: String!) {\n  confirmEmailChange(token: $token) {\n    ... on EmailChangeConfirmed {\n      complete\n      message\n    }\n    ...Refusal\n  }\n}\n\nmutation RequestSignInCode($email: String!) {\n  requestSignInCode(email: $email)\n}"): (typeof documents)["fragment SecondFactorDemand on SecondFactorRequiredError {\n  code\n  message\n  methods\n  passkeyOptions\n}\n\nmutation SignIn($email: String!, $password: String, $code: String, $secondFactor: String) {\n  signIn(\n    email: $email\n    password: $password\n    code: $code\n    secondFactor: $secondFactor\n  ) {\n    ...OpenedSession\n    ...SecondFactorDemand\n    ...Refusal\n  }\n}\n\nmutation RequestPasswordReset($email: String!) {\n  requestPasswordReset(email: $email)\n}\n\nmutation ResetPassword($token: String!, $password: String!, $secondFactor: String) {\n  resetPassword(token: $token, password: $password, secondFactor: $secondFactor) {\n    ...OpenedSession\n    ...SecondFactorDemand\n    ...Refusal\n  }\n}\n\nmutation ChangePassword($current: String!, $password: String!) {\n  changePassword(current: $current, password: $password) {\n    ... on Account {\n      id\n    }\n    ...Refusal\n  }\n}\n\nmutation RequestEmailChange($email: String!, $password: String!) {\n  requestEmailChange(email: $email, password: $password) {\n    ... on EmailChangeRequested {\n      message\n    }\n    ...Refusal\n  }\n}\n\nmutation ConfirmEmailChange($token: String!) {\n  confirmEmailChange(token: $token) {\n    ... on EmailChangeConfirmed {\n      complete\n      message\n    }\n    ...Refusal\n  }\n}\n\nmutation RequestSignInCode($email: String!) {\n  requestSignInCode(email: $email)\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;