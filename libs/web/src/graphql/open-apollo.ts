import type { NgZone } from '@angular/core';
import { ApolloLink } from '@apollo/client/link';
import { Apollo } from 'apollo-angular';
import { OperationTypeNode } from 'graphql';
import { Observable } from 'rxjs';
import { answerCache } from './answer-cache.ts';
import type { LiveConnection } from './live-connection.ts';
import type { ServerRequests } from './server-requests.ts';

/** Apollo, with its cache, over our requests and the one socket. */
export function openApollo(zone: NgZone, requests: ServerRequests, connection: LiveConnection): Apollo {
  const link = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    subscriptions(connection),
    questions(requests),
  );
  // Who asks again because something happened must not get the answer to a question that was asked before it.
  return new Apollo(zone, { link, cache: answerCache(), queryDeduplication: false });
}

/** Queries and mutations. An operation with `withoutSession` in its context travels without a token. */
function questions(requests: ServerRequests): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((sink) => {
        const stop = new AbortController();
        const withoutSession = operation.getContext()['withoutSession'] === true;
        requests
          .send({
            document: operation.query,
            name: operation.operationName ?? '',
            variables: operation.variables,
            withoutSession,
            signal: stop.signal,
          })
          .then(
            (data) => {
              sink.next({ data });
              sink.complete();
            },
            (failure: unknown) => sink.error(failure),
          );
        return () => stop.abort();
      }),
  );
}

/** Subscriptions. A `resumeWith` function in the operation's context gives the variables anew at every connection. */
function subscriptions(connection: LiveConnection): ApolloLink {
  return new ApolloLink((operation) => {
    const resumeWith = operation.getContext()['resumeWith'] as (() => Record<string, unknown>) | undefined;
    return connection.listen({
      document: operation.query,
      name: operation.operationName ?? '',
      variables: resumeWith ?? (() => operation.variables),
    }) as Observable<ApolloLink.Result>;
  });
}
