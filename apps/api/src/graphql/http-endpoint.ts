import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type {} from '@fastify/cookie';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { type OwnCookie, ownCookies } from '@ns/identity';
import { type Logger } from '@ns/platform';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { type Caller, type ContextFactory, type ServerContext } from './api-context-factory.ts';
import { costProblem } from './operation-cost.ts';
import { presentError } from './present-error.ts';
import { type RequestScope, requestScope } from './request-scope.ts';

/** A document of more tokens is no query that a person or a program of ours writes. */
const maxTokens = 2_500;

/** GraphQL over HTTP at `/graphql`. */
export async function mountGraphql(
  app: FastifyInstance,
  parts: {
    readonly schema: GraphQLSchema;
    readonly contexts: ContextFactory;
    readonly publicUrl: string;
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
    parseOptions: { maxTokens },
    persistedQueries: false,
    formatError: (formatted, error) =>
      presentError(
        error instanceof GraphQLError
          ? asSent(error, formatted.extensions)
          : new GraphQLError(formatted.message, { originalError: asError(error) }),
        scopeNow(),
        parts.logger,
      ),
    plugins: [fastifyApolloDrainPlugin(app), costPlugin(parts.schema)],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => parts.logger.warn(message),
      error: (message) => parts.logger.error(message),
    },
  });
  await apollo.start();
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, {
      context: (request, reply) => parts.contexts.create(callerOf(request, reply, parts.publicUrl)),
    }),
  });
  return apollo;
}

/** Apollo puts its codes beside the error; ours must see them. */
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
  return requestScope.getStore() ?? { language: 'BG', requestId: 'unknown' };
}

function callerOf(request: FastifyRequest, reply: FastifyReply, publicUrl: string): Caller {
  const header = (name: string) => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  const cookies = ownCookies(publicUrl);
  const set = ({ name, options }: OwnCookie, value: string | null, maxAge: number) => {
    if (value === null) reply.clearCookie(name, options);
    else reply.setCookie(name, value, { ...options, maxAge });
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

function costPlugin(schema: GraphQLSchema): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, request, operation }) => {
        if (operation?.operation === 'subscription') {
          throw new GraphQLError('Subscriptions run over WebSocket (graphql-transport-ws) at /graphql.', {
            extensions: {
              code: 'BAD_REQUEST',
              http: { status: 405, headers: new HeaderMap([['allow', 'GET, POST']]) },
            },
          });
        }
        const problem = costProblem(
          schema,
          { document, variables: request.variables, operationName: request.operationName },
          scopeNow(),
        );
        await Promise.resolve();
        if (problem) throw problem;
      },
    }),
  };
}
