import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type {} from '@fastify/cookie';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { anonymous, type OwnCookie, ownCookies } from '@ns/identity';
import {
  defaultLanguage,
  inInnerSpan,
  isDatabaseAway,
  type Logger,
  requestError,
  retryAfterSeconds,
} from '@ns/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import type { OperationMetrics } from '../observability/request-metrics.ts';
import type { Caller, ContextFactory, ServerContext } from './api-context-factory.ts';
import { CompiledQueries } from './compiled-queries.ts';
import { documentOf, leaveWithAnswer, refusalAtOnce, whenGone, withRetry } from './http-turns.ts';
import { executionOptions } from './operation-check.ts';
import { landingPage } from './landing-page.ts';
import { operationPlugin } from './operation-plugin.ts';
import type { OperationTurns } from './operation-turns.ts';
import { presentError } from './present-error.ts';
import type { PublicTags } from './public-tags.ts';
import { type RequestScope, requestScope } from './request-scope.ts';
import { documentRules, lastDocuments, parseOptions, validationOptions } from './strangers-documents.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** GraphQL over HTTP at `/graphql`. */
export async function mountGraphql(
  app: FastifyInstance,
  needs: {
    readonly schema: GraphQLSchema;
    readonly contexts: ContextFactory;
    readonly trusted: TrustedDocuments;
    readonly tags: PublicTags;
    readonly publicUrl: string;
    readonly operations: OperationMetrics;
    readonly turns: OperationTurns;
    readonly logger: Logger;
  },
): Promise<ApolloServer<ServerContext>> {
  const apollo = new ApolloServer<ServerContext>({
    schema: needs.schema,
    csrfPrevention: true,
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    parseOptions,
    validationRules: [...documentRules],
    validationOptions,
    executionOptions,
    persistedQueries: { cache: manifestOf(needs.trusted) },
    documentStore: documentsOf(needs.trusted),
    formatError: (formatted, error) =>
      presentError(
        error instanceof GraphQLError
          ? asSent(error, formatted.extensions)
          : new GraphQLError(formatted.message, { originalError: asError(error) }),
        scopeNow(),
        needs.logger,
      ),
    plugins: [
      fastifyApolloDrainPlugin(app),
      operationPlugin({
        ...needs,
        compiled: new CompiledQueries(needs.schema),
        language: () => scopeNow().language,
        format: (error) => presentError(error, scopeNow(), needs.logger),
      }),
      // No field has a cache hint, and looking for one wraps the resolver of every field.
      ApolloServerPluginCacheControlDisabled(),
      landingPage(needs.publicUrl),
    ],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => needs.logger.warn(message),
      error: (message) => needs.logger.error(message),
    },
  });
  await apollo.start();
  // Of those who show no token nothing has to be found out: a refusal that takes no time is all that stands a flood.
  const refusalOf = (request: FastifyRequest) =>
    request.headers.authorization === undefined
      ? refusalAtOnce(needs.turns, {
          viewer: anonymous,
          clientAddress: request.ip,
          language: scopeNow().language,
          ...documentOf(request, needs.trusted),
        })
      : undefined;
  const running = new WeakMap<FastifyReply, ReturnType<typeof leaveWithAnswer>>();
  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) => {
      const gone = whenGone(reply);
      const context = await needs.contexts
        .create({ ...callerOf(request, reply, needs.publicUrl), gone })
        .catch((cause: unknown) => {
          throw isDatabaseAway(cause) ? unavailable() : cause;
        });
      const turn = await needs.turns
        .enter({ ...context, ...documentOf(request, needs.trusted), gone })
        .catch((cause: unknown) => {
          throw cause instanceof GraphQLError ? withRetry(cause) : cause;
        });
      running.set(reply, leaveWithAnswer(turn, reply));
      return context;
    },
  });
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    onSend: async (_request, reply, payload) => (reply.statusCode === 304 ? null : payload),
    handler(request, reply) {
      const refusal = refusalOf(request);
      if (refusal) {
        const { status, retryAfterSeconds, error } = refusal;
        return reply
          .code(status)
          .header('retry-after', String(retryAfterSeconds))
          .send({ errors: [error] });
      }
      return inInnerSpan({ name: 'graphql', kind: 'internal' }, async () => {
        try {
          return await answer.call(this, request, reply);
        } finally {
          running.get(reply)?.isMade();
        }
      });
    },
  });
  return apollo;
}

/** Answers 503 before there is an operation. */
function unavailable(): GraphQLError {
  return withRetry(requestError('SERVICE_UNAVAILABLE', scopeNow().language, { retryAfterSeconds }));
}

type PersistedQueries = Exclude<ApolloServerOptions<ServerContext>['persistedQueries'], false | undefined>;
type PersistedQueryCache = NonNullable<PersistedQueries['cache']>;

/** What Apollo Server looks ids up in: nothing that a client sends is kept. */
function manifestOf(trusted: TrustedDocuments): PersistedQueryCache {
  return {
    get: async (id) => trusted.get(id.replace(/^apq:/, ''))?.text,
    set: async () => undefined,
    delete: async () => false,
  };
}

type DocumentStore = NonNullable<ApolloServerOptions<ServerContext>['documentStore']>;

/**
 * Where Apollo Server looks for parsed and validated documents: ours are there from the beginning, of strangers' only
 * the last ones. Its own store counts the bytes of their text and would hold hundreds of megabytes.
 */
function documentsOf(trusted: TrustedDocuments): DocumentStore {
  const strangers = lastDocuments();
  const idOf = (key: string) => key.slice(key.lastIndexOf(':') + 1);
  return {
    get: async (key) => trusted.get(idOf(key))?.document ?? strangers.get(idOf(key)),
    set: async (key, document: DocumentNode) => void strangers.set(idOf(key), document),
    delete: async (key) => strangers.delete(idOf(key)),
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

/**
 * Whether a page of another site asks, for which the cookie of the session does not count. Browsers do not send it
 * there (SameSite); this is the second line. Browsers that do not say it by `Sec-Fetch-Site` say their origin.
 */
function isOfOtherSite({ headers }: FastifyRequest, publicUrl: string): boolean {
  const { 'sec-fetch-site': site, origin } = headers;
  return site === undefined ? origin !== undefined && origin !== new URL(publicUrl).origin : site === 'cross-site';
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
    refreshCookie: isOfOtherSite(request, publicUrl) ? undefined : request.cookies[cookies.refresh.name],
    deviceToken: request.cookies[cookies.device.name] ?? header('device-token'),
    fetchSite: header('sec-fetch-site'),
    fromBrowser: header('sec-fetch-site') !== undefined || header('origin') !== undefined,
    userAgent: request.headers['user-agent'],
    setRefreshCookie: (value, maxAge) => set(cookies.refresh, value, maxAge),
    setDeviceToken: (value, maxAge) => set(cookies.device, value, maxAge),
  };
}
