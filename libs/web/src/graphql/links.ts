import { InjectionToken, Injector, inject } from '@angular/core';
import { ApolloLink } from '@apollo/client/link';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { BaseHttpLink } from '@apollo/client/link/http';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import type { OperationDocument } from '@ns/contract/operation-document';
import { type DocumentNode, OperationTypeNode } from 'graphql';
import { concatMap, from, throwError } from 'rxjs';
import { LanguageStore } from '../language/language-store.ts';
import { graphqlHttpUrl, serverOriginToken } from '../server/graphql-endpoint.ts';
import { errorCodes, isUnreachable } from '../server/request-failure.ts';
import { SessionStore } from '../session/session-store.ts';
import { inAskedOrder } from './asked-order.ts';
import { LiveConnection } from './live-connection.ts';

/** Whether the server's cookie travels: with the own server only, unless the native app says otherwise. */
export const requestCredentials = new InjectionToken<RequestCredentials>('requestCredentials', {
  factory: () => 'same-origin',
});

/**
 * The secret by which the server knows this device again. Browsers have it as a cookie that no script sees; the native
 * app makes and keeps its own.
 */
export const deviceTokenSource = new InjectionToken<() => Promise<string | null>>('deviceTokenSource', {
  factory: () => () => Promise.resolve(null),
});

/** How queries, mutations and subscriptions get to the server. Call it where injection works. */
export function serverLink(): ApolloLink {
  const injector = inject(Injector);
  // The session itself asks by this link, so that it is looked up with the first operation.
  const session = () => injector.get(SessionStore);
  return ApolloLink.from([
    inAskedOrder(),
    renewedSession(session),
    new RetryLink({
      delay: { initial: 300 },
      attempts: { max: 3, retryIf: (error, { operationType }) => isQuery(operationType) && isUnreachable(error) },
    }),
    new PersistedQueryLink({ generateHash: (document) => written(document).id }),
    ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(inject(LiveConnection).client),
      ApolloLink.from([headers(session), new BaseHttpLink({ uri: graphqlHttpUrl(inject(serverOriginToken)) })]),
    ),
  ]);
}

const isQuery = (type: OperationTypeNode) => type === OperationTypeNode.QUERY;

/** Every operation is a constant of the contract; Apollo Client has nothing to add to it, so that it stays that. */
function written(document: DocumentNode): OperationDocument<unknown, never> {
  return document as OperationDocument<unknown, never>;
}

/** Once more after a silent refresh, where the token had expired. */
function renewedSession(session: () => SessionStore): ApolloLink {
  return new ErrorLink(({ error, operation, forward }) => {
    if (operation.getContext()['withoutSession'] || !errorCodes(error).includes('UNAUTHENTICATED')) {
      return undefined;
    }
    return from(session().refresh()).pipe(concatMap((token) => (token ? forward(operation) : throwError(() => error))));
  });
}

function headers(session: () => SessionStore): ApolloLink {
  const language = inject(LanguageStore);
  const deviceToken = inject(deviceTokenSource);
  const credentials = inject(requestCredentials);
  return new SetContextLink(async (context, { query }) => {
    // What is the same for everybody does not wait until it is known who asks.
    const token = context['withoutSession'] || written(query).isPublic ? null : await session().accessToken();
    const device = await deviceToken();
    return {
      credentials,
      headers: {
        'accept-language': language.tag(),
        // Forces a preflight, so that no foreign page can send an operation with the visitor's cookie.
        'apollo-require-preflight': 'true',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(device ? { 'device-token': device } : {}),
      },
    };
  });
}
