import { randomUUID } from 'node:crypto';
import { clientNetworkMark } from '@ns/identity';
import { languageOf, type Logger, type ProxyTrust, type SecurityLog } from '@ns/platform';
import fastify, { type FastifyInstance } from 'fastify';
import { requestScope, type RequestScope } from '../graphql/request-scope.ts';

const largestBody = 256 * 1024;

/** Milliseconds. */
export interface ServerPatience {
  /** for a whole request; an upload that takes longer goes on where it was cut */
  readonly request: number;
  /** between two looks for requests that take too long */
  readonly check: number;
}

const patience: ServerPatience = { request: 120_000, check: 15_000 };

interface ServerParts {
  readonly logger: Logger;
  readonly logLevel: string;
  readonly trustProxy: ProxyTrust;
  readonly security: SecurityLog;
}

/** The HTTP server without routes: ids, languages, limits of size and time. */
export function createServer(parts: ServerParts, { request, check }: ServerPatience = patience): FastifyInstance {
  const { logger, logLevel, trustProxy, security } = parts;
  const app = fastify({
    loggerInstance: logger.child({}, { level: logLevel === 'debug' || logLevel === 'trace' ? logLevel : 'warn' }),
    trustProxy,
    bodyLimit: largestBody,
    requestTimeout: request,
    http: { connectionsCheckingInterval: check, headersTimeout: Math.min(60_000, request) },
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
  }) as unknown as FastifyInstance;
  app.addHook('onRequest', (incoming, _reply, done) => {
    const scope: RequestScope = {
      language: languageOf(incoming.headers['accept-language']),
      requestId: incoming.id,
      note: noteFrom(security, incoming.ip),
    };
    requestScope.run(scope, done);
  });
  return app;
}

/** Writes to the security log with a mark of the network that the client is in. */
export function noteFrom(security: SecurityLog, clientAddress: string): NonNullable<RequestScope['note']> {
  return (event, source) => security.record(event, { ...source, network: clientNetworkMark(security, clientAddress) });
}
