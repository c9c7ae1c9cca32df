import { type DocumentNode, parse } from 'graphql';

/** A query, mutation or subscription of a front end, parsed for Apollo Client. */
export interface OperationDocument<TData, TVariables> extends DocumentNode {
  /** SHA-256 of the document as Apollo Client prints it: the server trusts it, see `manifest.generated.json` */
  readonly id: string;
  readonly name: string;
  /** Whether everybody gets the same answer, so that no session has to travel. */
  readonly isPublic: boolean;
  /** For the compiler only (as `TypedDocumentNode`): what the server answers, and to which variables. */
  readonly __apiType?: (variables: TVariables) => TData;
}

/** The document of a generated constant. @param text with every `__typename` that Apollo Client would add */
export function operationDocument<TData, TVariables>(
  id: string,
  name: string,
  text: string,
  isPublic = false,
): OperationDocument<TData, TVariables> {
  return { ...parse(text, { noLocation: true }), id, name, isPublic };
}
