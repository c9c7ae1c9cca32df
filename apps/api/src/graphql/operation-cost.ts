import { requestError } from '@ns/platform';
import {
  type DocumentNode,
  getNamedType,
  GraphQLError,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  type GraphQLOutputType,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { type RequestScope } from './request-scope.ts';

/** Fields that one operation may touch, reckoned before anything is read. */
const mostFields = 60_000;
/** Rows that a list without a page size is reckoned with. */
const usualRows = 10;

const costOfField: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const composite = isCompositeType(getNamedType(field.type));
  const first: unknown = args['first'];
  if (typeof first === 'number' && first > 0) return 1 + first * childComplexity;
  if (isList(field.type) && composite && field.name !== 'edges') return 1 + usualRows * childComplexity;
  return 1 + childComplexity;
};

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/**
 * Refuses operations that would read too much; nesting `signal.events.signal…` multiplies and is cut here.
 * @returns the error, or undefined when the operation may run. Faulty variables are left to the execution to explain.
 */
export function costProblem(
  schema: GraphQLSchema,
  operation: {
    readonly document: DocumentNode;
    readonly variables: Record<string, unknown> | undefined;
    readonly operationName: string | undefined;
  },
  scope: RequestScope,
): GraphQLError | undefined {
  try {
    const cost = getComplexity({
      schema,
      query: operation.document,
      variables: operation.variables ?? {},
      estimators: [costOfField],
      ...(operation.operationName ? { operationName: operation.operationName } : {}),
    });
    return cost > mostFields
      ? requestError('QUERY_TOO_COSTLY', scope.language, { cost, limit: mostFields, http: { status: 400 } })
      : undefined;
  } catch (cause) {
    if (cause instanceof GraphQLError) return undefined;
    throw cause;
  }
}
