import { isStaff, type Viewer } from '@ns/identity';
import { costs, type Language, requestError } from '@ns/platform';
import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity } from 'graphql-query-complexity';

/**
 * Units that an operation of a stranger may cost, see `costs`: staff and BI tools read lists for figures, 10,000 rows
 * of 30 small values.
 */
const mostUnits = { everybody: 10_000, staff: 200_000 } as const;

/** Every mutation that declares no work opens a transaction. */
const mutationWork = 1_000;

/** Usual entries of lists of the schema about itself: means over our own, which cannot be declared at its fields. */
const introspectionRows: Readonly<Record<string, number>> = {
  '__Schema.types': 190,
  '__Schema.directives': 7,
  '__Type.fields': 3,
  '__Type.inputFields': 0.5,
  '__Type.interfaces': 0.1,
  '__Type.enumValues': 0.8,
  '__Type.possibleTypes': 0.4,
  '__Type.ofType': 0.5,
  '__Field.args': 0.3,
  '__Directive.args': 1,
  '__Directive.locations': 4,
};

const introspection: ComplexityEstimator = (asked) => {
  const rows = introspectionRows[`${asked.type.name}.${asked.field.name}`];
  return asked.type.name.startsWith('__')
    ? costs({ characters: 15, ...(rows !== undefined && { rows }) })(asked)
    : undefined;
};

const usual: ComplexityEstimator = (asked) =>
  costs(asked.type.name === 'Mutation' ? { work: mutationWork } : {})(asked);

/** What is declared at the field, else what its type says. */
const estimators = [fieldExtensionsEstimator(), introspection, usual];

/** An operation of a valid document with variables that fit. */
export interface CountedOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * Counts what an operation is likely to cost before anything is read. @returns units
 * @throws Error when it cannot be counted: an operation whose cost is not known does not run
 */
export function operationCost(schema: GraphQLSchema, { document, operationName, variables }: CountedOperation): number {
  const cost = getComplexity({
    schema,
    estimators: [...estimators],
    query: document,
    variables: { ...variables },
    ...(operationName && { operationName }),
  });
  if (!Number.isFinite(cost)) {
    throw new Error('The cost of an operation is no number.');
  }
  return cost;
}

/** @returns why the viewer may not run the operation: it costs too much, or an argument cannot be read */
export function costRefusal(
  schema: GraphQLSchema,
  operation: CountedOperation,
  viewer: Viewer,
  language: Language,
): GraphQLError | undefined {
  const limit = isOfStaff(viewer) ? mostUnits.staff : mostUnits.everybody;
  try {
    const cost = operationCost(schema, operation);
    return cost <= limit
      ? undefined
      : requestError('QUERY_TOO_COSTLY', language, { bound: 'cost', cost: Math.ceil(cost), limit });
  } catch (cause) {
    // An argument that is null only by its variable is found when the arguments are read.
    return cause instanceof GraphQLError
      ? new GraphQLError(cause.message, { nodes: cause.nodes, extensions: { code: 'BAD_USER_INPUT' } })
      : new GraphQLError('The cost is not known.', { originalError: asError(cause) });
  }
}

/** Staff and BI tools read long lists. */
function isOfStaff(viewer: Viewer): boolean {
  return viewer.kind === 'token' || (viewer.kind === 'account' && isStaff(viewer.role));
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
