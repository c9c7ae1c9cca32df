import { isStaff, type Viewer } from '@ns/identity';
import { inLanguage, type Language, requestError } from '@ns/platform';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { textOf } from '../texts/index.ts';
import { documentBounds, exceededBound } from './document-bounds.ts';
import { hashOf, KnownDocuments } from './known-documents.ts';
import { operationCost } from './operation-cost.ts';
import { valueProblem } from './value-problem.ts';

/** What a client sends, over either transport. */
export interface OperationRequest {
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName?: string | null | undefined;
}

/** An operation that may run, once its cost has been admitted. */
export interface ReadOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** coerced: defaults filled in, types checked */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Options of the parser: a text of more tokens is not read. */
export const parseOptions = { maxTokens: documentBounds.tokens } as const;

/**
 * Units that one operation may cost, see `operationCost`. The largest page of our own apps costs the public 4,200 and
 * staff 37,500 (the menus to edit); staff may also read lists for figures: 10,000 rows of 30 small values.
 */
const mostUnits = { everybody: 10_000, staff: 150_000 } as const;
/** Further errors of the same kind add no information. */
const mostErrors = 10;
/** Fewer of values: the text of each is made from the whole value. */
const mostValueErrors = 3;
const longestMessage = 300;

/**
 * The one way of an operation to its execution, for HTTP and WebSocket alike: bounds of the written-out document,
 * validation, choice of the operation, variables, cost. Each stage bounds the work of the next one.
 */
export class OperationGate {
  readonly known = new KnownDocuments();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Parses a text that has not been seen before. */
  parse(text: string): DocumentNode | readonly GraphQLError[] {
    const known = this.known.get(hashOf(text));
    if (known) {
      return known;
    }
    try {
      return parse(text, parseOptions);
    } catch (cause) {
      if (cause instanceof GraphQLError) {
        return [asAnswer(cause, 'GRAPHQL_PARSE_FAILED')];
      }
      throw cause;
    }
  }

  /** @returns the operation, or why it cannot run: every error has its code */
  read(
    document: DocumentNode,
    { variables, operationName }: OperationRequest,
    language: Language,
  ): ReadOperation | readonly GraphQLError[] {
    const invalid = this.known.has(document) ? [] : this.check(document, language);
    if (invalid.length > 0) {
      return invalid;
    }
    const operation = getOperationAST(document, operationName);
    if (!operation) {
      return [noSuchOperation(document, operationName)];
    }
    const problem = valueProblem(document, variables);
    if (problem) {
      return [requestError('BAD_USER_INPUT', language, { problem })];
    }
    const { coerced, errors } = getVariableValues(
      this.schema,
      operation.variableDefinitions ?? [],
      { ...variables },
      { maxErrors: mostValueErrors, hideSuggestions: true },
    );
    return coerced
      ? { document, operation, variables: coerced }
      : errors.slice(0, mostValueErrors).map((error) => withCode(error, 'BAD_USER_INPUT'));
  }

  /**
   * @returns why the viewer may not run the operation: it costs too much, an argument cannot be read, or the cost is
   *   not known, which is a fault of ours
   */
  refusal(
    { document, operation, variables }: ReadOperation,
    viewer: Viewer,
    language: Language,
  ): GraphQLError | undefined {
    const limit = isOfStaff(viewer) ? mostUnits.staff : mostUnits.everybody;
    try {
      const cost = operationCost(this.schema, { operation, fragments: fragmentsOf(document), variables });
      return cost <= limit
        ? undefined
        : requestError('QUERY_TOO_COSTLY', language, { bound: 'cost', cost: Math.ceil(cost), limit });
    } catch (cause) {
      // An argument that is null only by its variable is found when the arguments are read.
      return cause instanceof GraphQLError
        ? withCode(cause, 'BAD_USER_INPUT')
        : new GraphQLError('The cost is not known.', { originalError: asError(cause) });
    }
  }

  private check(document: DocumentNode, language: Language): readonly GraphQLError[] {
    const bound = exceededBound(document);
    if (bound === 'circular') {
      const message = inLanguage(language, textOf('circularFragment'));
      return [new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', bound } })];
    }
    if (bound) {
      return [requestError('QUERY_TOO_COSTLY', language, { bound, limit: documentBounds[bound] })];
    }
    const errors = validate(this.schema, document, undefined, { maxErrors: mostErrors, hideSuggestions: true });
    if (errors.length === 0) {
      this.known.add(document);
    }
    return errors.slice(0, mostErrors).map((error) => asAnswer(error, 'GRAPHQL_VALIDATION_FAILED'));
  }
}

/** Whether this is a list of errors and no operation or document. */
export function isRefused(read: object): read is readonly GraphQLError[] {
  return Array.isArray(read);
}

/** Staff and BI tools read long lists. */
function isOfStaff(viewer: Viewer): boolean {
  return viewer.kind === 'token' || (viewer.kind === 'account' && isStaff(viewer.role));
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

function noSuchOperation(document: DocumentNode, name: string | null | undefined): GraphQLError {
  const count = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  const message =
    count === 0
      ? 'The document has no operation.'
      : name
        ? 'The document has no operation of this name.'
        : 'Must provide operation name if query contains multiple operations.';
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}

/** An error of the document; its message repeats names of the document, which may be long. */
function asAnswer(error: GraphQLError, code: string): GraphQLError {
  const { message } = error;
  return withCode(error, code, message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message);
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}

function withCode(error: GraphQLError, code: string, message = error.message): GraphQLError {
  return new GraphQLError(message, {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    ...(error.source ? { source: error.source } : {}),
    ...(error.positions ? { positions: error.positions } : {}),
    extensions: { code },
  });
}
