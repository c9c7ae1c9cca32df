import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  clientAddressOf,
  isAllowedOrigin,
  isPeerGone,
  languageOf,
  type Logger,
  type ProxyTrust,
  requestError,
} from '@ns/platform';
import type { LiveFeed, LiveRequest } from '@ns/signals';
import {
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { FrameSocket } from '../live/frame-socket.ts';
import { LiveSubscription } from '../live/live-subscription.ts';
import { SelectionRenderer } from '../live/selection-renderer.ts';
import { SocketCensus, type SocketLimits } from '../live/socket-census.ts';
import { wholeAnswer } from './answer-budget.ts';
import type { ContextFactory, ServerContext } from './api-context-factory.ts';
import { connectSocket, pathOf, refuse } from './breaking-socket.ts';
import { ownText } from './http-turns.ts';
import { executionOptions, refusals } from './operation-check.ts';
import type { OperationTurns } from './operation-turns.ts';
import { presentError } from './present-error.ts';
import type { RequestScope } from './request-scope.ts';
import { SocketTurns } from './socket-turns.ts';
import { StrangersDocuments } from './strangers-documents.ts';
import { subscribeWithFreshContexts } from './subscription-stream.ts';
import type { TrustedDocument, TrustedDocuments } from './trusted-documents.ts';

const maxMessageBytes = 64 * 1024;
const initWaitMs = 5_000;
/** Operations that may run on one socket at a time; our applications need five. */
const maxOperations = 15;
/** Close code by which a client knows that it may come back at once (RFC 6455, IANA's registry). */
const serviceRestart = 1012;
/** Milliseconds in which a peer may answer it. */
const longestGoodbye = 3_000;
/** Close code of a socket that would be one too many for its account. */
const tooManySockets = 4429;

interface SocketNeeds {
  readonly schema: GraphQLSchema;
  readonly contexts: ContextFactory;
  readonly feed: LiveFeed;
  readonly limits: SocketLimits;
  readonly sites: { readonly publicUrl: string; readonly nativeOrigins: readonly string[] };
  readonly trusted: TrustedDocuments;
  readonly trustProxy: ProxyTrust;
  /** Writes to the security log, under the address of a client. */
  readonly note: (clientAddress: string) => RequestScope['note'];
  readonly turns: OperationTurns;
  readonly logger: Logger;
}

/** The running endpoint. */
export interface SocketEndpoint {
  /** how many sockets are open */
  readonly open: number;
  close(): Promise<void>;
}

/** GraphQL over WebSocket (graphql-transport-ws) at `/graphql`: subscriptions, and any other operation too. */
export function mountGraphqlSocket(server: Server, needs: SocketNeeds): SocketEndpoint {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    handleProtocols: (offered) => (offered.has('graphql-transport-ws') ? 'graphql-transport-ws' : false),
  });
  const census = new SocketCensus(needs.limits);
  const strangers = new StrangersDocuments(needs.schema);
  const turns = new SocketTurns(needs.turns);
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // The HTTP server has taken its own listener away: without one, a peer that resets would end the process.
    socket.on('error', () => socket.destroy());
    if (socket.destroyed || isPeerGone(request)) {
      return void socket.destroy();
    }
    if (pathOf(request) !== '/graphql') {
      return refuse(socket, 404);
    }
    if (!isAllowedOrigin(request.headers.origin, needs.sites)) {
      return refuse(socket, 403);
    }
    const release = census.admitAddress(clientAddressOf(request, needs.trustProxy));
    if (!release) {
      return refuse(socket, 429);
    }
    socket.once('close', release);
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      connectSocket(sockets, webSocket, request, needs.logger),
    );
  };
  server.on('upgrade', upgrade);
  const scopes = new WeakMap<object, RequestScope>();
  const scopeOf = (context: { extra: Extra; connectionParams?: Readonly<Record<string, unknown>> }): RequestScope => {
    const known = scopes.get(context.extra);
    if (known) {
      return known;
    }
    const language = context.connectionParams?.['language'];
    const scope: RequestScope = {
      language: languageOf(typeof language === 'string' ? language : context.extra.request.headers['accept-language']),
      requestId: randomUUID(),
      note: needs.note(clientAddressOf(context.extra.request, needs.trustProxy)),
    };
    scopes.set(context.extra, scope);
    return scope;
  };
  const cleanup = useServer(
    {
      schema: needs.schema,
      connectionInitWaitTimeout: initWaitMs,
      onConnect: async (context) => {
        const viewer = await needs.contexts.viewerOf(textOf(context.connectionParams, 'authorization'));
        if (viewer.kind !== 'account') {
          return;
        }
        const { socket } = context.extra;
        const release = census.admitAccount(viewer.id);
        if (!release) {
          socket.close(tooManySockets, 'Too many connections of this account');
        } else if (socket.readyState === socket.OPEN) {
          socket.once('close', release);
        } else {
          release();
        }
      },
      onSubscribe: async (context, id, payload) => {
        const scope = scopeOf(context);
        if (Object.keys(context.subscriptions).length > maxOperations) {
          return [requestError('RATE_LIMITED', scope.language, { limit: maxOperations })];
        }
        const own = ownDocument(needs.trusted, payload);
        if (own === 'unknown') {
          return [unknownId()];
        }
        const gone = turns.whenClosed(context.extra.socket);
        const contextValue: ServerContext = await needs.contexts.create({
          ...callerOf(context.extra.request, needs),
          ...scope,
          scope,
          gone,
          authorization: textOf(context.connectionParams, 'authorization'),
          live: {
            open: (audience, after, opening) => {
              const renderer = new SelectionRenderer({
                args: prepared as ExecutionArgs,
                ...scope,
                logger: needs.logger,
                contextFor: (viewer) => contextValue.renew(viewer),
              });
              return openLive(
                needs.feed,
                { audience, after, opening, renderer },
                (ended) => new FrameSocket(context.extra.socket, id, ended),
              );
            },
          },
        });
        const prepared = await turns.prepare({ ...contextValue, own, length: payload.query.length, gone }, () => {
          const document = own?.document ?? strangers.read(payload.query);
          if ('length' in document) {
            return document;
          }
          const operation = getOperationAST(document, payload.operationName);
          if (!operation) {
            return [noSuchOperation()];
          }
          const asked = { document, operation, operationName: payload.operationName, variables: payload.variables };
          const isTrusted = own !== undefined;
          const refused = refusals(needs.schema, { ...asked, isTrusted }, contextValue.viewer, scope.language);
          return refused.length > 0
            ? refused
            : {
                schema: needs.schema,
                document,
                variableValues: payload.variables ?? null,
                operationName: payload.operationName ?? null,
                options: executionOptions,
                contextValue,
              };
        });
        return prepared;
      },
      execute: (args) => turns.run(args, () => execute(args as ExecutionArgs)),
      subscribe: (args) => turns.run(args, () => subscribeWithFreshContexts(args as ExecutionArgs)),
      onError: (context, _id, _payload, errors) =>
        errors.map((error) => presentError(error, scopeOf(context), needs.logger)),
      onNext: (context, _id, _payload, _args, result) => {
        const { errors } = result as ExecutionResult;
        if (!errors) {
          return undefined;
        }
        const scope = scopeOf(context);
        const presented = errors.map((error) => presentError(error, scope, needs.logger));
        return wholeAnswer({ ...result, errors: presented }, scope.language);
      },
    },
    sockets,
    12_000,
  );
  return {
    get open() {
      return sockets.clients.size;
    },
    close: async () => {
      server.off('upgrade', upgrade);
      const open = [...sockets.clients];
      for (const socket of open) {
        socket.close(serviceRestart, 'Service restart');
      }
      const givenUp = setTimeout(() => {
        for (const socket of open) {
          socket.terminate();
        }
      }, longestGoodbye);
      await cleanup.dispose();
      clearTimeout(givenUp);
    },
  };
}

/** Joins the feed; the subscription that the library iterates ends when either side ends it. */
function openLive(
  feed: LiveFeed,
  request: Omit<LiveRequest, 'listener'>,
  listenerFor: (ended: (cause?: Error) => void) => FrameSocket,
): LiveSubscription {
  const subscription = new LiveSubscription(() => feed.leave(member));
  const member = feed.join({ ...request, listener: listenerFor((cause) => subscription.finish(cause)) });
  return subscription;
}

/**
 * The document of our own apps that a message has: by its text, which Apollo's link for sockets always sends, or by its
 * id alone, as former releases name it.
 */
function ownDocument(trusted: TrustedDocuments, message: SubscribePayload): TrustedDocument | 'unknown' | undefined {
  if (message.query !== '') {
    return ownText(message.query, trusted);
  }
  const named = message.extensions?.['persistedQuery'] as { readonly sha256Hash?: unknown } | null | undefined;
  return typeof named?.sha256Hash === 'string' ? (trusted.get(named.sha256Hash) ?? 'unknown') : undefined;
}

/** An app of a release that is not known any more sends the text. */
function unknownId(): GraphQLError {
  return new GraphQLError('PersistedQueryNotFound', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } });
}

function noSuchOperation(): GraphQLError {
  return new GraphQLError('The document has no operation of this name.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
  });
}

function textOf(parameters: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  const value = parameters?.[name] ?? parameters?.[name.replace(/^./, (letter) => letter.toUpperCase())];
  return typeof value === 'string' ? value : undefined;
}

/**
 * Pages of our own site get no refresh token over a live connection: where it could not be a cookie, a script would see
 * it.
 */
function callerOf(request: IncomingMessage, { sites, trustProxy }: SocketNeeds) {
  const { origin } = request.headers;
  const isOwnPage = origin !== undefined && !sites.nativeOrigins.includes(origin);
  return {
    clientAddress: clientAddressOf(request, trustProxy),
    refreshCookie: undefined,
    deviceToken: undefined,
    fetchSite: isOwnPage ? 'same-origin' : undefined,
    fromBrowser: origin !== undefined,
    userAgent: request.headers['user-agent'],
    setRefreshCookie: () => undefined,
    setDeviceToken: undefined,
  };
}
