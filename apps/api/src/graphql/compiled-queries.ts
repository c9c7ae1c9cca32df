import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  getNamedType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { ReadOperation } from './operation-gate.ts';

/** A document that comes more seldom is not worth its compilation. */
const compiledFrom = 3;
/** The longest document of our own apps has 4,500; code is some ten times its document. */
const mostLetters = 10_000;

/**
 * Queries of our own apps that come again and again, compiled to functions by graphql-jit, which answer as graphql-js
 * does with a third less work. A compiled query lives as long as its document, which `KnownDocuments` bounds.
 *
 * Code is made of the document. So a document whose text is none of ours is never compiled but executed by graphql-js,
 * and of ours only those of which nothing but names and numbers reaches the code, see {@link isPlain}.
 */
export class CompiledQueries {
  private readonly compiled = new WeakMap<OperationDefinitionNode, CompiledQuery | 'never' | number>();

  /** @param own texts that may be compiled, see `ownTexts` */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly own: ReadonlySet<string>,
  ) {}

  /**
   * Answers a query.
   * @param variables as they were sent
   * @returns undefined when graphql-js has to answer; nothing has been resolved then
   */
  async answer(
    { document, operation }: ReadOperation,
    variables: Readonly<Record<string, unknown>> | null | undefined,
    context: unknown,
  ): Promise<ExecutionResult | undefined> {
    const query = this.queryOf(document, operation);
    if (!query) {
      return undefined;
    }
    const result = await query.query(undefined, context, { ...variables });
    // Without data no field was asked: the variables were read differently.
    return 'data' in result ? withLocatedErrors(result) : undefined;
  }

  private queryOf(document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | undefined {
    const known = this.compiled.get(operation) ?? 0;
    if (typeof known !== 'number') {
      return known === 'never' ? undefined : known;
    }
    const made = known + 1 < compiledFrom ? known + 1 : this.compile(document, operation);
    this.compiled.set(operation, made);
    return typeof made === 'object' ? made : undefined;
  }

  private compile(document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | 'never' {
    const isOwn = this.own.has(document.loc?.source.body ?? '');
    if (!isOwn || operation.operation !== 'query' || !isPlain(this.schema, document)) {
      return 'never';
    }
    const query = compileQuery(this.schema, document, operation.name?.value, {
      disablingCapturingStackErrors: true,
      // Without it a fragment that is used twice, once under a condition, is included both times or never.
      useExperimentalPathBasedSkipInclude: true,
    });
    return isCompiledQuery(query) ? query : 'never';
  }
}

/**
 * Whether the code of a valid document holds nothing that is worded freely: no text (graphql-jit unpacks marked
 * texts as code), no name that begins with two underscores (`__proto__` is no usual key of an object) and no field of
 * an abstract type, whose code grows by all possible types at each level.
 */
export function isPlain(schema: GraphQLSchema, document: DocumentNode): boolean {
  if ((document.loc?.source.body.length ?? Infinity) > mostLetters) {
    return false;
  }
  const types = new TypeInfo(schema);
  let isWithin = true;
  const end = () => {
    isWithin = false;
    return BREAK;
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      StringValue: end,
      Name: ({ value }) => (value.startsWith('__') && value !== '__typename' ? end() : undefined),
      Field: ({ alias, name }) =>
        isAbstractType(getNamedType(types.getType())) || (alias && name.value === '__typename') ? end() : undefined,
    }),
  );
  return isWithin;
}

/** Errors of graphql-jit as graphql-js makes them: the code of the thrown error, the path, the places. */
function withLocatedErrors(result: ExecutionResult): ExecutionResult {
  const { errors } = result;
  return errors && errors.length > 0
    ? {
        ...result,
        errors: errors.map(({ message, path, locations, originalError }) =>
          Object.assign(
            new GraphQLError(message, {
              ...(path && { path }),
              ...(originalError && { originalError }),
            }),
            { locations },
          ),
        ),
      }
    : result;
}
