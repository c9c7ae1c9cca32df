import type { Viewer } from '@ns/identity';
import { type Language, requestError } from '@ns/platform';
import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { costRefusal } from './operation-cost.ts';
import { valueProblem } from './value-problem.ts';

/** Options of execution: the text of each wrong value is made from the whole value. */
export const executionOptions = { maxCoercionErrors: 3 } as const;

/** What is about to run, over either transport; the document is valid. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** Whether the document is one of our own apps: it has no cost. */
  readonly isTrusted: boolean;
}

/** @returns why an operation may not run, each with its code; empty when it may */
export function refusals(
  schema: GraphQLSchema,
  asked: AskedOperation,
  viewer: Viewer,
  language: Language,
): readonly GraphQLError[] {
  const problem = valueProblem(asked.document, asked.variables);
  if (problem) {
    return [requestError('BAD_USER_INPUT', language, { problem })];
  }
  if (asked.isTrusted) {
    return [];
  }
  const { errors } = getVariableValues(
    schema,
    asked.operation.variableDefinitions ?? [],
    { ...asked.variables },
    { maxErrors: executionOptions.maxCoercionErrors, hideSuggestions: true },
  );
  if (errors) {
    return errors.slice(0, executionOptions.maxCoercionErrors).map(asBadInput);
  }
  const refusal = costRefusal(schema, asked, viewer, language);
  return refusal ? [refusal] : [];
}

function asBadInput({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { ...(nodes && { nodes }), extensions: { code: 'BAD_USER_INPUT' } });
}
