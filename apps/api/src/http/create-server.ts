import { randomUUID } from 'node:crypto';
import { clientNetworkMark } from '@ns/identity';
import { isPeerGone, languageOf, type Logger, type ProxyTrust, type SecurityLog } from '@ns/platform';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { requestScope, type RequestScope } from '../graphql/request-scope.ts';
import { answerFailure } from './answer-failure.ts';

const largestBody = 256 * 1024;

/** Milliseconds. */
export interface ServerPatience {
  /** for a whole request; an upload that takes longer goes on where it was cut */
  readonly request: number;
  /** between two looks for requests that take too long */
  readonly check: number;
}

const patience: ServerPatience = { request: 120_000, check: 15_000 };

interface ServerNeeds {
  readonly logger: Logger;
  readonly logLevel: string;
  readonly trustProxy: ProxyTrust;
  readonly security: SecurityLog;
  /** stands for the host of a request that names none, as HTTP/1.0 allows */
  readonly publicUrl: string;
}

/** The HTTP server without routes: readable addresses, ids, languages, limits of size and time. */
export function createServer(needs: ServerNeeds, { request, check }: ServerPatience = patience): FastifyInstance {
  const { logger, logLevel, trustProxy, security, publicUrl } = needs;
  const { host } = new URL(publicUrl);
  const app = fastify({
    loggerInstance: logger.child({}, { level: logLevel === 'debug' || logLevel === 'trace' ? logLevel : 'warn' }),
    trustProxy,
    bodyLimit: largestBody,
    requestTimeout: request,
    http: { connectionsCheckingInterval: check, headersTimeout: Math.min(60_000, request) },
    genReqId: () => randomUUID(),
    // A server that closes ends the connections that wait, and answers on those that do not.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  }) as unknown as FastifyInstance;
  app.setErrorHandler(answerFailure);
  app.addHook('onRequest', (incoming, reply, done) => {
    incoming.raw.headers.host ||= host;
    if (isPeerGone(incoming.raw)) {
      reply.hijack();
      incoming.raw.destroy();
    } else if (hasReadableAddress(incoming)) {
      done();
    } else {
      void reply.code(400).type('text/plain; charset=utf-8').send('Bad Request');
    }
  });
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

/**
 * Whether the target and the host of a request make an address: routes and the libraries behind them read it as one
 * (RFC 9112, 3.2: what is none is answered with 400).
 */
function hasReadableAddress({ url, protocol, hostname }: FastifyRequest): boolean {
  return URL.canParse(url, `${protocol}://${hostname}/`);
}

/** Writes to the security log with a mark of the network that the client is in. */
export function noteFrom(security: SecurityLog, clientAddress: string): NonNullable<RequestScope['note']> {
  return (event, source) => security.record(event, { ...source, network: clientNetworkMark(security, clientAddress) });
}
