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
    "mutation RefreshSession($refreshToken: String) {\n  refreshSession(refreshToken: $refreshToken) {\n    __typename\n    ...OpenedSession\n    ... on ErrorResult {\n      code\n      message\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}": typeof types.RefreshSessionDocument,
};
const documents: Documents = {
    "fragment AskedQuestion on Question {\n  code\n  label\n  datatype\n  required\n  values {\n    code\n    label\n  }\n  condition {\n    onQuestion\n    values\n  }\n}": types.AskedQuestionFragmentDoc,
    "fragment Refusal on ErrorResult {\n  message\n  ... on InvalidInputError {\n    fields {\n      path\n      message\n    }\n  }\n}": types.RefusalFragmentDoc,
    "fragment SessionAccount on Account {\n  id\n  name\n  email\n  emailVerified\n  role\n  language\n  departments {\n    code\n    name\n  }\n  secondFactorMissing\n  singleSignOn\n  permissions {\n    name\n    reach\n  }\n}\n\nfragment OpenedSession on Session {\n  accessToken\n  expiresAt\n  refreshToken\n  account {\n    ...SessionAccount\n  }\n}": types.SessionAccountFragmentDoc,
    "mutation RefreshSession($refreshToken: String) {\n  refreshSession(refreshToken: $refreshToken) {\n    __typename\n    ...OpenedSession\n    ... on ErrorResult {\n      code\n      message\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}": types.RefreshSessionDocument,
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
export function graphql(source: "mutation RefreshSession($refreshToken: String) {\n  refreshSession(refreshToken: $refreshToken) {\n    __typename\n    ...OpenedSession\n    ... on ErrorResult {\n      code\n      message\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}"): (typeof documents)["mutation RefreshSession($refreshToken: String) {\n  refreshSession(refreshToken: $refreshToken) {\n    __typename\n    ...OpenedSession\n    ... on ErrorResult {\n      code\n      message\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;