import {
  ApolloServer,
  type ApolloServerOptions,
  type ApolloServerPlugin,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type {} from '@fastify/cookie';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { type OwnCookie, ownCookies } from '@ns/identity';
import {
  defaultLanguage,
  inInnerSpan,
  isDatabaseAway,
  type Logger,
  openSpan,
  requestError,
  type RequestErrorCode,
  retryAfterSeconds,
} from '@ns/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type OperationMetrics, outcomeOf } from '../observability/request-metrics.ts';
import type { Caller, ContextFactory, ServerContext } from './api-context-factory.ts';
import { wholeAnswer } from './answer-budget.ts';
import { CompiledQueries } from './compiled-queries.ts';
import { isRefused, type OperationGate, parseOptions } from './operation-gate.ts';
import { ownTexts } from './own-texts.ts';
import { presentError } from './present-error.ts';
import { isNamed, type PublicTags } from './public-tags.ts';
import { type RequestScope, requestScope } from './request-scope.ts';

const away = 'SERVICE_UNAVAILABLE' satisfies RequestErrorCode;

/** GraphQL over HTTP at `/graphql`. */
export async function mountGraphql(
  app: FastifyInstance,
  parts: {
    readonly schema: GraphQLSchema;
    readonly contexts: ContextFactory;
    readonly gate: OperationGate;
    readonly tags: PublicTags;
    readonly publicUrl: string;
    readonly operations: OperationMetrics;
    readonly logger: Logger;
  },
): Promise<ApolloServer<ServerContext>> {
  const apollo = new ApolloServer<ServerContext>({
    schema: parts.schema,
    csrfPrevention: true,
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    parseOptions,
    dangerouslyDisableValidation: true,
    documentStore: validDocuments(parts.gate),
    persistedQueries: false,
    formatError: (formatted, error) =>
      presentError(
        error instanceof GraphQLError
          ? asSent(error, formatted.extensions)
          : new GraphQLError(formatted.message, { originalError: asError(error) }),
        scopeNow(),
        parts.logger,
      ),
    plugins: [
      fastifyApolloDrainPlugin(app),
      gatePlugin({ ...parts, compiled: new CompiledQueries(parts.schema, ownTexts) }),
      // No field has a cache hint, and looking for one wraps the resolver of every field.
      ApolloServerPluginCacheControlDisabled(),
    ],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => parts.logger.warn(message),
      error: (message) => parts.logger.error(message),
    },
  });
  await apollo.start();
  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) => {
      try {
        return await parts.contexts.create(callerOf(request, reply, parts.publicUrl));
      } catch (cause) {
        throw isDatabaseAway(cause) ? unavailable() : cause;
      }
    },
  });
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    onSend: async (_request, reply, payload) => (reply.statusCode === 304 ? null : payload),
    handler(request, reply) {
      return inInnerSpan({ name: 'graphql', kind: 'internal' }, async () => answer.call(this, request, reply));
    },
  });
  return apollo;
}

/** Answers 503 before there is an operation. */
function unavailable(): GraphQLError {
  const { message, extensions } = requestError('SERVICE_UNAVAILABLE', scopeNow().language);
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]]);
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 503, headers } } });
}

/**
 * What Apollo Server reads its documents from, by the hash at the end of a key; the gate fills it, because only the
 * gate knows which ones are valid.
 */
function validDocuments({ known }: OperationGate): NonNullable<ApolloServerOptions<ServerContext>['documentStore']> {
  return {
    get: async (key) => known.get(key.slice(-64)),
    set: async () => undefined,
    delete: async () => false,
  };
}

/** Apollo stores its codes on the wrapped error; our presenter must find them. */
function asSent(error: GraphQLError, extensions: Readonly<Record<string, unknown>> | undefined): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    ...(error.path ? { path: error.path } : {}),
    ...(error.originalError ? { originalError: error.originalError } : {}),
    extensions:
      error.extensions['code'] === undefined && extensions?.['code'] !== 'INTERNAL_SERVER_ERROR'
        ? { ...error.extensions, ...extensions }
        : error.extensions,
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function scopeNow(): RequestScope {
  return requestScope.getStore() ?? { language: defaultLanguage, requestId: 'unknown' };
}

function callerOf(request: FastifyRequest, reply: FastifyReply, publicUrl: string): Caller {
  const header = (name: string) => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  const cookies = ownCookies(publicUrl);
  const set = ({ name, options }: OwnCookie, value: string | null, maxAge: number) => {
    if (value === null) {
      reply.clearCookie(name, options);
    } else {
      reply.setCookie(name, value, { ...options, maxAge });
    }
  };
  return {
    ...scopeNow(),
    authorization: request.headers.authorization,
    clientAddress: request.ip,
    refreshCookie: request.cookies[cookies.refresh.name],
    deviceToken: request.cookies[cookies.device.name] ?? header('device-token'),
    fetchSite: header('sec-fetch-site'),
    fromBrowser: header('sec-fetch-site') !== undefined || header('origin') !== undefined,
    userAgent: request.headers['user-agent'],
    setRefreshCookie: (value, maxAge) => set(cookies.refresh, value, maxAge),
    setDeviceToken: (value, maxAge) => set(cookies.device, value, maxAge),
  };
}

/**
 * Sends every operation through the gate and shapes what leaves. Apollo Server itself only parses and executes: its own
 * validation would run before the bounds of the document.
 */
function gatePlugin({
  gate,
  tags,
  compiled,
  operations,
  logger,
}: {
  readonly gate: OperationGate;
  readonly tags: PublicTags;
  readonly compiled: CompiledQueries;
  readonly operations: OperationMetrics;
  readonly logger: Logger;
}): ApolloServerPlugin<ServerContext> {
  const refused = (refusals: readonly GraphQLError[], scope: RequestScope): GraphQLResponse => {
    const errors = refusals.map((error) => presentError(error, scope, logger));
    const isOurFault = errors.some(({ extensions }) => extensions?.['code'] === 'INTERNAL_SERVER_ERROR');
    return {
      http: { status: isOurFault ? 500 : 400, headers: new HeaderMap() },
      body: { kind: 'single', singleResult: { errors } },
    };
  };
  return {
    requestDidStart: async () => {
      const begun = performance.now();
      let tag: string | undefined;
      return {
        responseForOperation: async ({ document, request, contextValue, source }) => {
          const scope = scopeNow();
          nameSpan(operations.nameOf(source), document);
          const read = gate.read(document, request, scope.language);
          if (isRefused(read)) {
            return refused(read, scope);
          }
          if (read.operation.operation === 'subscription') {
            return subscriptionElsewhere();
          }
          const refusal = gate.refusal(read, contextValue.viewer, scope.language);
          if (refusal) {
            return refused([refusal], scope);
          }
          try {
            tag = await tags.tagOf(read, scope.language);
          } catch (cause) {
            return refused([new GraphQLError('', { originalError: asError(cause) })], scope);
          }
          if (tag !== undefined && isNamed(tag, request.http?.headers.get('if-none-match'))) {
            return unchanged();
          }
          const answer = await compiled.answer(read, request.variables, contextValue);
          return answer ? answered(answer, scope, logger) : null;
        },
        willSendResponse: async ({ request, response, source }) => {
          if (response.body.kind !== 'single') {
            return;
          }
          operations.observe(source, outcomeOf(response.body.singleResult.errors), performance.now() - begun);
          response.body.singleResult = wholeAnswer(response.body.singleResult, scopeNow().language);
          if (response.body.singleResult.errors?.some(({ extensions }) => extensions?.['code'] === away)) {
            response.http.status = 503;
            response.http.headers.set('retry-after', String(retryAfterSeconds));
            return;
          }
          const isWellFormed = source !== undefined;
          if (isWellFormed && response.http.status === 400 && wantsPlainJson(request.http?.headers.get('accept'))) {
            response.http.status = 200;
          }
          if (tag !== undefined && !response.body.singleResult.errors) {
            response.http.headers.set('etag', tag);
            response.http.headers.set('cache-control', 'no-cache');
            response.http.headers.set('vary', 'origin, accept-language');
          }
        },
      };
    },
  };
}

/** Under its name only where the document is ours: a stranger's names may say anything. */
function nameSpan(name: string, document: DocumentNode): void {
  const type = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as
    OperationDefinitionNode | undefined;
  const span = openSpan();
  span?.rename(`graphql ${name}`);
  span?.set({ 'graphql.operation.name': name, 'graphql.operation.type': type?.operation ?? 'none' });
}

function answered({ data, errors }: ExecutionResult, scope: RequestScope, logger: Logger): GraphQLResponse {
  const singleResult = {
    ...(errors && { errors: errors.map((error) => presentError(error, scope, logger)) }),
    data: data ?? null,
  };
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

function subscriptionElsewhere(): GraphQLResponse {
  return {
    http: { status: 405, headers: new HeaderMap([['allow', 'GET, POST']]) },
    body: {
      kind: 'single',
      singleResult: {
        errors: [
          {
            message: 'Subscriptions run over WebSocket (graphql-transport-ws) at /graphql.',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    },
  };
}
