import { type ApolloServerPlugin, type GraphQLRequest, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { type Language, openSpan, type RequestErrorCode, retryAfterSeconds } from '@ns/platform';
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';
import { type OperationMetrics, outcomeOf } from '../observability/request-metrics.ts';
import { wholeAnswer } from './answer-budget.ts';
import type { ServerContext } from './api-context-factory.ts';
import type { CompiledQueries } from './compiled-queries.ts';
import { refusals } from './operation-check.ts';
import { isNamed, type PublicTags } from './public-tags.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

const away = 'SERVICE_UNAVAILABLE' satisfies RequestErrorCode;

/** What the plugin needs. */
export interface OperationNeeds {
  readonly trusted: TrustedDocuments;
  readonly tags: PublicTags;
  readonly operations: OperationMetrics;
  readonly compiled: CompiledQueries;
  /** of the running request */
  readonly language: () => Language;
  readonly format: (error: GraphQLError) => GraphQLFormattedError;
}

/**
 * What happens to every operation over HTTP in addition to what Apollo Server does: values and cost before it runs,
 * entity tags of public answers, the size of the answer, statuses and metrics.
 */
export function operationPlugin({
  trusted,
  tags,
  operations,
  language,
  compiled,
  format,
}: OperationNeeds): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async ({ request }) => {
      const begun = performance.now();
      refuseOtherIds(request);
      let tag: string | undefined;
      return {
        didResolveOperation: async ({ document, operation, request, contextValue, schema, queryHash }) => {
          const own = trusted.get(queryHash);
          nameSpan(own?.name ?? 'other', operation);
          if (operation?.operation === 'subscription') {
            throw subscriptionElsewhere();
          }
          const asked = { document, operationName: request.operationName, variables: request.variables };
          const [refusal] = operation
            ? refusals(schema, { ...asked, operation, isTrusted: own !== undefined }, contextValue.viewer, language())
            : [];
          if (refusal) {
            throw withStatus(refusal);
          }
        },
        responseForOperation: async ({ request, operation, queryHash, contextValue }) => {
          // Nothing has been checked of an operation that the document does not have: Apollo Server refuses it.
          if (!operation) {
            return null;
          }
          const own = trusted.get(queryHash);
          tag = await tags.tagOf(own, request.variables, language());
          if (tag !== undefined && isNamed(tag, request.http?.headers.get('if-none-match'))) {
            return unchanged();
          }
          const answer = own && (await compiled.answer(own, request.variables, contextValue));
          return answer ? answered(answer, format) : null;
        },
        willSendResponse: async ({ request, response, source, queryHash }) => {
          if (response.body.kind !== 'single') {
            return;
          }
          const { http } = response;
          const outcome = outcomeOf(response.body.singleResult.errors);
          operations.observe(trusted.get(queryHash)?.name, outcome, performance.now() - begun);
          response.body.singleResult = wholeAnswer(response.body.singleResult, language());
          const { errors } = response.body.singleResult;
          if (errors?.some(({ extensions }) => extensions?.['code'] === away)) {
            http.status = 503;
            http.headers.set('retry-after', String(retryAfterSeconds));
          } else if (
            source !== undefined &&
            http.status === 400 &&
            wantsPlainJson(request.http?.headers.get('accept'))
          ) {
            http.status = 200;
          } else if (tag !== undefined && !errors) {
            http.headers.set('etag', tag);
            http.headers.set('cache-control', 'no-cache');
            http.headers.set('vary', 'origin, accept-language');
          }
        },
      };
    },
  };
}

/** An id that is no text is that of no document; Apollo Server would make a text of it, which may throw. */
function refuseOtherIds(request: GraphQLRequest): void {
  const named = request.extensions?.['persistedQuery'] as { readonly sha256Hash?: unknown } | null | undefined;
  if (named && typeof named.sha256Hash !== 'string') {
    request.extensions = { ...request.extensions, persistedQuery: { ...named, sha256Hash: '' } };
  }
}

/** Under its name only where the document is ours: a stranger's names may say anything. */
function nameSpan(name: string, operation: OperationDefinitionNode | undefined): void {
  const span = openSpan();
  span?.rename(`graphql ${name}`);
  span?.set({ 'graphql.operation.name': name, 'graphql.operation.type': operation?.operation ?? 'none' });
}

/** Apollo Server answers with 500 what a plugin refuses without a status. */
function withStatus(refusal: GraphQLError): GraphQLError {
  const { message, nodes, originalError, extensions } = refusal;
  const status = extensions['code'] === undefined ? 500 : 400;
  return new GraphQLError(message, {
    ...(nodes && { nodes }),
    ...(originalError && { originalError }),
    extensions: { ...extensions, http: { status } },
  });
}

function answered(
  { data, errors }: ExecutionResult,
  format: (error: GraphQLError) => GraphQLFormattedError,
): GraphQLResponse {
  const singleResult = { ...(errors && { errors: errors.map(format) }), data: data ?? null };
  return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}

/** The client has the answer already; a body does not leave with this status. */
function unchanged(): GraphQLResponse {
  return {
    http: { status: 304, headers: new HeaderMap() },
    body: { kind: 'single', singleResult: {} },
  };
}

/**
 * Whether the answer will be `application/json`: Apollo Server gives it to everybody who does not name the newer type.
 * Under it every well-formed request is answered with 200, errors of the document too (GraphQL over HTTP, 6.4.1).
 */
function wantsPlainJson(accept: string | undefined): boolean {
  return accept === undefined || !accept.includes('application/graphql-response+json');
}

function subscriptionElsewhere(): GraphQLError {
  return new GraphQLError('Subscriptions run over WebSocket (graphql-transport-ws) at /graphql.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: new HeaderMap([['allow', 'GET, POST']]) } },
  });
}
